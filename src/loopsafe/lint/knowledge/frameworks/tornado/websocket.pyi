"""Tornado: websocket handlers; sync and async methods alike run on the loop."""
# knowledge: tornado
from asyncio import Future
from typing import Any

from loopsafe.marks import awaits, runs_on_loop, thread_bound
from tornado.web import RequestHandler

@runs_on_loop(
    "open",
    "on_message",
    "on_close",
    "on_ping",
    "on_pong",
    "on_ws_connection_close",
    "check_origin",
    "select_subprotocol",
)
@awaits("open", "on_message")
class WebSocketHandler(RequestHandler):
    @thread_bound
    def write_message(self, message: Any, binary: bool = False) -> Future[None]: ...
    @thread_bound
    def ping(self, data: Any = b"") -> None: ...
    @thread_bound
    def close(self, code: int | None = None, reason: str | None = None) -> None: ...

class WebSocketClientConnection:
    @thread_bound
    def write_message(self, message: Any, binary: bool = False) -> Future[None]: ...
    @thread_bound
    def read_message(self, callback: Any = None) -> Future[Any]: ...
    @thread_bound
    def close(self, code: int | None = None, reason: str | None = None) -> None: ...

def websocket_connect(url: Any, *args: Any, **kwargs: Any) -> Future[WebSocketClientConnection]: ...
