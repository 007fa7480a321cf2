"""tableauserverclient: server endpoint data acceleration report endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint

from loopsafe.marks import blocks

class DataAccelerationReport(Endpoint):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
