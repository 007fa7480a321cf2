"""upcloud-api: cloud manager firewall mixin."""
# knowledge: upcloud-api
from typing import Any

from upcloud_api.api import API
from upcloud_api.firewall import FirewallRule

from loopsafe.marks import blocks

class FirewallManager:
    api: API
    @blocks("network")
    def get_firewall_rule(self, *args: Any, **kwargs: Any) -> FirewallRule: ...
    @blocks("network")
    def get_firewall_rules(self, *args: Any, **kwargs: Any) -> list[FirewallRule]: ...
    @blocks("network")
    def create_firewall_rule(self, *args: Any, **kwargs: Any) -> FirewallRule: ...
    @blocks("network")
    def delete_firewall_rule(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def configure_firewall(self, *args: Any, **kwargs: Any) -> Any: ...
