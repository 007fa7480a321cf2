"""upcloud-api: ip address."""
# knowledge: upcloud-api
from typing import Any

from loopsafe.marks import blocks

class IPAddress:
    @blocks("network")
    def save(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def destroy(self, *args: Any, **kwargs: Any) -> Any: ...
