"""huawei-lte-api: api Log."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Log:
    @blocks("network")
    def loginfo(self, *args: Any, **kwargs: Any) -> Any: ...
