"""huawei-lte-api: api Syslog."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Syslog:
    @blocks("network")
    def querylog(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def clear(self, *args: Any, **kwargs: Any) -> Any: ...
