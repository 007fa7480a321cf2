"""upcloud-api: cloud manager."""
# knowledge: upcloud-api
from typing import Any

from upcloud_api.api import API as API
from upcloud_api.cloud_manager.firewall_mixin import FirewallManager as FirewallManager
from upcloud_api.cloud_manager.host_mixin import HostManager as HostManager
from upcloud_api.cloud_manager.ip_address_mixin import IPManager as IPManager
from upcloud_api.cloud_manager.lb_mixin import LoadBalancerManager as LoadBalancerManager
from upcloud_api.cloud_manager.network_mixin import NetworkManager as NetworkManager
from upcloud_api.cloud_manager.server_mixin import ServerManager as ServerManager
from upcloud_api.cloud_manager.storage_mixin import StorageManager as StorageManager
from upcloud_api.cloud_manager.tag_mixin import TagManager as TagManager
from upcloud_api.credentials import Credentials as Credentials

from loopsafe.marks import blocks

class CloudManager(
    FirewallManager,
    HostManager,
    IPManager,
    LoadBalancerManager,
    NetworkManager,
    ServerManager,
    StorageManager,
    TagManager,
):
    api: API
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def authenticate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_account(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_zones(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_timezones(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_prices(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_server_sizes(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_server_plans(self, *args: Any, **kwargs: Any) -> Any: ...
