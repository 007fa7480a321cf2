"""tableauserverclient: server endpoint webhooks endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint

from loopsafe.marks import blocks

class Webhooks(Endpoint):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_by_id(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def test(self, *args: Any, **kwargs: Any) -> Any: ...
