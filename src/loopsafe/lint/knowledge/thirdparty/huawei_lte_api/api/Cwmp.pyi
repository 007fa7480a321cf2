"""huawei-lte-api: api Cwmp."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Cwmp:
    @blocks("network")
    def basic_info(self, *args: Any, **kwargs: Any) -> Any: ...
