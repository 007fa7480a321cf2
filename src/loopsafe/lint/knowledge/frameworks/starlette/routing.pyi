"""Starlette: routes; ``def`` endpoints run in a worker thread."""
# knowledge: starlette
from collections.abc import Callable
from typing import Any

from loopsafe.marks import hands, offloads, schedules
from starlette.requests import Request
from starlette.websockets import WebSocket

class BaseRoute: ...

class Route(BaseRoute):
    path: str
    endpoint: Callable[..., Any]
    name: str
    @hands("endpoint")
    @offloads("endpoint", if_sync=True)
    def __init__(self, path: str, endpoint: Callable[[Request], Any], **kwargs: Any) -> None: ...

class WebSocketRoute(BaseRoute):
    @hands("endpoint")
    def __init__(self, path: str, endpoint: Callable[[WebSocket], Any], **kwargs: Any) -> None: ...

class Mount(BaseRoute):
    def __init__(
        self, path: str, app: Any = None, routes: Any = None, name: str | None = None, **kwargs: Any
    ) -> None: ...

class Host(BaseRoute):
    def __init__(self, host: str, app: Any, name: str | None = None) -> None: ...

class Router:
    routes: list[BaseRoute]
    @schedules("on_startup", "on_shutdown", "lifespan", when="startup")
    def __init__(  # version: on_startup and on_shutdown until 0.x
        self, *args: Any, on_startup: Any = None, on_shutdown: Any = None, lifespan: Any = None, **kwargs: Any
    ) -> None: ...
    def mount(self, path: str, app: Any, name: str | None = None) -> None: ...
    @hands("endpoint")
    @offloads("endpoint", if_sync=True)
    def add_route(self, path: str, endpoint: Callable[[Request], Any], *args: Any, **kwargs: Any) -> None: ...
    def add_websocket_route(self, path: str, endpoint: Callable[..., Any], name: str | None = None) -> None: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
