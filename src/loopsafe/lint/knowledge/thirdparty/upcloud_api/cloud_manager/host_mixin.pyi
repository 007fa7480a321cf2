"""upcloud-api: cloud manager host mixin."""
# knowledge: upcloud-api
from typing import Any

from upcloud_api.api import API

from loopsafe.marks import blocks

class HostManager:
    api: API
    @blocks("network")
    def get_hosts(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_host(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def modify_host(self, *args: Any, **kwargs: Any) -> Any: ...
