"""tableauserverclient: server endpoint dqw endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint

from loopsafe.marks import blocks

class _DataQualityWarningEndpoint(Endpoint):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def add(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def clear(self, *args: Any, **kwargs: Any) -> Any: ...
    def populate(self, *args: Any, **kwargs: Any) -> Any: ...
