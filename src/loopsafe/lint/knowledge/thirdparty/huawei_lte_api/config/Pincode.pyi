"""huawei-lte-api: config Pincode."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Pincode:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
