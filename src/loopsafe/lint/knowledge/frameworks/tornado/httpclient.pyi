"""Tornado: HTTP clients, one awaitable and one that runs a loop of its own."""
# knowledge: tornado
from asyncio import Future
from typing import Any

from loopsafe.marks import enters_loop

class HTTPRequest:
    def __init__(self, url: str, method: str = "GET", *args: Any, **kwargs: Any) -> None: ...

class HTTPResponse:
    code: int
    headers: Any
    body: bytes
    def rethrow(self) -> None: ...

class AsyncHTTPClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def fetch(self, request: Any, raise_error: bool = True, **kwargs: Any) -> Future[HTTPResponse]: ...
    def close(self) -> None: ...

class HTTPClient:
    @enters_loop()
    def __init__(self, async_client_class: Any = None, **kwargs: Any) -> None: ...
    @enters_loop()
    def fetch(self, request: Any, **kwargs: Any) -> HTTPResponse: ...
    def close(self) -> None: ...
