"""upcloud-api: firewall."""
# knowledge: upcloud-api
from typing import Any

from loopsafe.marks import blocks

class FirewallRule:
    @blocks("network")
    def destroy(self, *args: Any, **kwargs: Any) -> Any: ...
