"""huawei-lte-api: api Developer."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Developer:
    @blocks("network")
    def developermode_featureswitch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def atport_status(self, *args: Any, **kwargs: Any) -> Any: ...
