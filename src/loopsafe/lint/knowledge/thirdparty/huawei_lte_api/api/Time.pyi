"""huawei-lte-api: api Time."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Time:
    @blocks("network")
    def timeout(self, *args: Any, **kwargs: Any) -> Any: ...
