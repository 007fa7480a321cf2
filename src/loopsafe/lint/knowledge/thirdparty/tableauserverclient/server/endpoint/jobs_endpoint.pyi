"""tableauserverclient: server endpoint jobs endpoint."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import QuerysetEndpoint

from loopsafe.marks import blocks

class Jobs(QuerysetEndpoint):
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_by_id(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def wait_for_job(self, *args: Any, **kwargs: Any) -> Any: ...
    def filter(self, *args: Any, **kwargs: Any) -> Any: ...
