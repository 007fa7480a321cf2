"""huawei-lte-api: config Stk."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Stk:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
