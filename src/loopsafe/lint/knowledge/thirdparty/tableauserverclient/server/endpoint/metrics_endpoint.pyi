"""tableauserverclient: server endpoint metrics endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import QuerysetEndpoint

from loopsafe.marks import blocks

class Metrics(QuerysetEndpoint):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_by_id(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
