"""huawei-lte-api: config Lan."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Lan:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
