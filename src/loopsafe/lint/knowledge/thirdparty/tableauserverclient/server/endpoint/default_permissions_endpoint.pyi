"""tableauserverclient: server endpoint default permissions endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint

from loopsafe.marks import blocks

class _DefaultPermissionsEndpoint(Endpoint):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def update_default_permissions(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete_default_permission(self, *args: Any, **kwargs: Any) -> Any: ...
    def populate_default_permissions(self, *args: Any, **kwargs: Any) -> Any: ...
