"""huawei-lte-api: api Lan."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Lan:
    @blocks("network")
    def host_info(self, *args: Any, **kwargs: Any) -> Any: ...
