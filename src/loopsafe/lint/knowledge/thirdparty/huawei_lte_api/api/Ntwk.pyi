"""huawei-lte-api: api Ntwk."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Ntwk:
    @blocks("network")
    def lan_upnp_portmapping(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def celllock(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def dualwaninfo(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def lan_wan_config(self, *args: Any, **kwargs: Any) -> Any: ...
