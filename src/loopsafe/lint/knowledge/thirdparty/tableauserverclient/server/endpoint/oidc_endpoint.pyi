"""tableauserverclient: server endpoint oidc endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint
from tableauserverclient.server.server import Server

from loopsafe.marks import blocks

class OIDC(Endpoint):
    parent_srv: Server
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_by_id(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete_configuration(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
