"""huawei-lte-api: config Sntp."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Sntp:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
