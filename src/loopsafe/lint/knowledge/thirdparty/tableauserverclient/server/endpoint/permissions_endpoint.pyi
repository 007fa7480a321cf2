"""tableauserverclient: server endpoint permissions endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint

from loopsafe.marks import blocks

class _PermissionsEndpoint(Endpoint):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    def populate(self, *args: Any, **kwargs: Any) -> Any: ...
