"""requests: HTTP for people, on the calling thread."""
# knowledge: requests
from typing import Any, Literal, overload
from loopsafe.marks import blocks
from requests.models import PreparedRequest as PreparedRequest
from requests.models import Request as Request
from requests.models import Response as Response
from requests.models import _StreamedResponse
from requests.sessions import Session as Session
from requests.sessions import session as session

@overload
@blocks("network", instead="httpx.AsyncClient")
def request(method: str, url: str, *, stream: Literal[True], **kwargs: Any) -> _StreamedResponse: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def request(method: str, url: str, **kwargs: Any) -> Response: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def get(url: str, params: Any = None, *, stream: Literal[True], **kwargs: Any) -> _StreamedResponse: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def get(url: str, params: Any = None, **kwargs: Any) -> Response: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def options(url: str, *, stream: Literal[True], **kwargs: Any) -> _StreamedResponse: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def options(url: str, **kwargs: Any) -> Response: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def head(url: str, *, stream: Literal[True], **kwargs: Any) -> _StreamedResponse: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def head(url: str, **kwargs: Any) -> Response: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def post(url: str, data: Any = None, json: Any = None, *, stream: Literal[True], **kwargs: Any) -> _StreamedResponse: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def post(url: str, data: Any = None, json: Any = None, **kwargs: Any) -> Response: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def put(url: str, data: Any = None, *, stream: Literal[True], **kwargs: Any) -> _StreamedResponse: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def put(url: str, data: Any = None, **kwargs: Any) -> Response: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def patch(url: str, data: Any = None, *, stream: Literal[True], **kwargs: Any) -> _StreamedResponse: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def patch(url: str, data: Any = None, **kwargs: Any) -> Response: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def delete(url: str, *, stream: Literal[True], **kwargs: Any) -> _StreamedResponse: ...
@overload
@blocks("network", instead="httpx.AsyncClient")
def delete(url: str, **kwargs: Any) -> Response: ...
