"""huawei-lte-api: config Ota."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Ota:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
