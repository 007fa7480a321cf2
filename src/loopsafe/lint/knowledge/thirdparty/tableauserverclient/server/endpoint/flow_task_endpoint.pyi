"""tableauserverclient: server endpoint flow task endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint

from loopsafe.marks import blocks

class FlowTasks(Endpoint):
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
