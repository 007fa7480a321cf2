"""total-connect-client: partition."""
# knowledge: total-connect-client
from typing import Any

from total_connect_client.location import TotalConnectLocation

from loopsafe.marks import blocks

class TotalConnectPartition:
    parent: TotalConnectLocation
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def arm(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def disarm(self, *args: Any, **kwargs: Any) -> Any: ...
