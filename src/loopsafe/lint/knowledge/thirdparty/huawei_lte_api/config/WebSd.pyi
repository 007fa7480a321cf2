"""huawei-lte-api: config WebSd."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class WebSd:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
