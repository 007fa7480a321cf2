"""huawei-lte-api: usermanual PublicSysResources."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class PublicSysResources:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
