"""huawei-lte-api: api MLog."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class MLog:
    @blocks("network")
    def mobile_logger(self, *args: Any, **kwargs: Any) -> Any: ...
