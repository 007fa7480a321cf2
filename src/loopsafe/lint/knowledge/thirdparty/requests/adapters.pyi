"""requests: transport adapters."""
# knowledge: requests
from typing import Any
from loopsafe.marks import blocks
from requests.models import PreparedRequest, Response

class BaseAdapter:
    @blocks("network", instead="httpx.AsyncClient")
    def send(self, request: PreparedRequest, *args: Any, **kwargs: Any) -> Response: ...
    def close(self) -> None: ...

class HTTPAdapter(BaseAdapter):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
