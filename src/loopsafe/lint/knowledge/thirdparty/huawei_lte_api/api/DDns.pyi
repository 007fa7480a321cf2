"""huawei-lte-api: api DDns."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class DDns:
    @blocks("network")
    def get_ddns_list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def serverlist(self, *args: Any, **kwargs: Any) -> Any: ...
