"""huawei-lte-api: config Firewall."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Firewall:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
