"""huawei-lte-api: config Pb."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Pb:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
