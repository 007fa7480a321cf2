"""tableauserverclient: server endpoint metadata endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint

from loopsafe.marks import blocks

class Metadata(Endpoint):
    @blocks("network")
    def query(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def backfill_status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def eventing_status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def paginated_query(self, *args: Any, **kwargs: Any) -> Any: ...
