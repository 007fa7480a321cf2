"""upcloud-api: cloud manager ip address mixin."""
# knowledge: upcloud-api
from typing import Any

from upcloud_api.api import API
from upcloud_api.ip_address import IPAddress

from loopsafe.marks import blocks

class IPManager:
    api: API
    @blocks("network")
    def get_ip(self, *args: Any, **kwargs: Any) -> IPAddress: ...
    @blocks("network")
    def get_ips(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def attach_ip(self, *args: Any, **kwargs: Any) -> IPAddress: ...
    @blocks("network")
    def modify_ip(self, *args: Any, **kwargs: Any) -> IPAddress: ...
    @blocks("network")
    def release_ip(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def create_floating_ip(self, *args: Any, **kwargs: Any) -> IPAddress: ...
