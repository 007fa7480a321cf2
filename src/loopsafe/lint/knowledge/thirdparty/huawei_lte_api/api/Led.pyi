"""huawei-lte-api: api Led."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Led:
    @blocks("network")
    def nightmode(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def appctrlled(self, *args: Any, **kwargs: Any) -> Any: ...
