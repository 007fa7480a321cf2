"""huawei-lte-api: api Dhcp."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Dhcp:
    @blocks("network")
    def settings(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def feature_switch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def dhcp_host_info(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def static_addr_info(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_settings(self, *args: Any, **kwargs: Any) -> Any: ...
