"""huawei-lte-api: api Staticroute."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Staticroute:
    @blocks("network")
    def wanpath(self, *args: Any, **kwargs: Any) -> Any: ...
