"""huawei-lte-api: api TimeRule."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class TimeRule:
    @blocks("network")
    def timerule(self, *args: Any, **kwargs: Any) -> Any: ...
