"""huawei-lte-api: config Update."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Update:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
