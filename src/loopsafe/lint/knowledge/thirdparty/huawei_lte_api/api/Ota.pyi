"""huawei-lte-api: api Ota."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Ota:
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
