"""urllib3: HTTP connections and pools of them, on the calling thread."""
# knowledge: urllib3
from typing import Any, Literal, overload
from loopsafe.marks import blocks
from urllib3.connectionpool import HTTPConnectionPool as HTTPConnectionPool
from urllib3.connectionpool import HTTPSConnectionPool as HTTPSConnectionPool
from urllib3.connectionpool import connection_from_url as connection_from_url
from urllib3.poolmanager import PoolManager as PoolManager
from urllib3.poolmanager import ProxyManager as ProxyManager
from urllib3.poolmanager import proxy_from_url as proxy_from_url
from urllib3.response import HTTPResponse as HTTPResponse
from urllib3.response import _StreamedResponse

@overload
@blocks("network", instead="httpx.AsyncClient")
def request(method: str, url: str, *, preload_content: Literal[False], **kwargs: Any) -> _StreamedResponse: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def request(method: str, url: str, *args: Any, **kwargs: Any) -> HTTPResponse: ...
def disable_warnings(category: Any = ...) -> None: ...
def make_headers(*args: Any, **kwargs: Any) -> dict[str, str]: ...
def encode_multipart_formdata(fields: Any, boundary: str | None = None) -> tuple[bytes, str]: ...
