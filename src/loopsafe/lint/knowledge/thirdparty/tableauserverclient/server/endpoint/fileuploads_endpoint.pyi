"""tableauserverclient: server endpoint fileuploads endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint

from loopsafe.marks import blocks

class Fileuploads(Endpoint):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def initiate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def append(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def upload(self, *args: Any, **kwargs: Any) -> Any: ...
