"""huawei-lte-api: api Host."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Host:
    @blocks("network")
    def info(self, *args: Any, **kwargs: Any) -> Any: ...
