"""Starlette: class-based endpoints; ``def`` methods run in a worker thread."""
# knowledge: starlette
from typing import Any

from loopsafe.marks import runs_in_thread
from starlette.websockets import WebSocket

@runs_in_thread("get", "head", "post", "put", "patch", "delete", "options")
class HTTPEndpoint:
    scope: Any
    async def dispatch(self) -> None: ...

class WebSocketEndpoint:
    scope: Any
    async def dispatch(self) -> None: ...
    async def on_connect(self, websocket: WebSocket) -> None: ...
    async def on_receive(self, websocket: WebSocket, data: Any) -> None: ...
    async def on_disconnect(self, websocket: WebSocket, close_code: int) -> None: ...
