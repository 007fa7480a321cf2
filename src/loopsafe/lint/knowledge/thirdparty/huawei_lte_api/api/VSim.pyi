"""huawei-lte-api: api VSim."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class VSim:
    @blocks("network")
    def operateswitch_vsim(self, *args: Any, **kwargs: Any) -> Any: ...
