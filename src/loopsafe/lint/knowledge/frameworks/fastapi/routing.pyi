"""FastAPI: routers; ``def`` endpoints and dependencies run in a worker thread, sync startup handlers on the loop."""
# knowledge: fastapi
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import fills_parameters, offloads, passes_through, runs_in_thread, runs_on_loop, schedules
from starlette.routing import Mount as Mount
from starlette.routing import Route, Router

F = TypeVar("F", bound=Callable[..., Any])

class APIRoute(Route):
    def get_route_handler(self) -> Callable[..., Any]: ...

class APIRouter(Router):
    prefix: str
    @schedules("on_startup", "on_shutdown", "lifespan", when="startup")
    def __init__(
        self, *, on_startup: Any = None, on_shutdown: Any = None, lifespan: Any = None, **kwargs: Any
    ) -> None: ...
    @offloads("endpoint", if_sync=True)
    def add_api_route(self, path: str, endpoint: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
    @runs_in_thread
    @fills_parameters
    @passes_through
    def api_route(self, path: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    def add_api_websocket_route(self, path: str, endpoint: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
    @passes_through
    def websocket(self, path: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    def include_router(self, router: Any, *args: Any, **kwargs: Any) -> None: ...
    @runs_in_thread
    @fills_parameters
    @passes_through
    def get(self, path: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @fills_parameters
    @passes_through
    def put(self, path: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @fills_parameters
    @passes_through
    def post(self, path: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @fills_parameters
    @passes_through
    def delete(self, path: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @fills_parameters
    @passes_through
    def options(self, path: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @fills_parameters
    @passes_through
    def head(self, path: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @fills_parameters
    @passes_through
    def patch(self, path: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @fills_parameters
    @passes_through
    def trace(self, path: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @schedules("func", when="startup")
    def add_event_handler(self, event_type: str, func: Callable[..., Any]) -> None: ...
    @runs_on_loop(when="startup")
    @passes_through
    def on_event(self, event_type: str) -> Callable[[F], F]: ...
