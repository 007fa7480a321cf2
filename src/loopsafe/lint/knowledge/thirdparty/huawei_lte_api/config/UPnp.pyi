"""huawei-lte-api: config UPnp."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class UPnp:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
