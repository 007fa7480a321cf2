"""huawei-lte-api: config Voice."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Voice:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def country(self, *args: Any, **kwargs: Any) -> Any: ...
