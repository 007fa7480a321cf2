"""huawei-lte-api: config IPv6."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class IPv6:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
