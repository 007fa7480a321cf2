"""huawei-lte-api: config WebUICfg."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class WebUICfg:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
