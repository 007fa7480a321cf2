"""Starlette: the application; ``def`` endpoints and exception handlers run in a worker thread."""
# knowledge: starlette
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import constructs, hands, offloads, passes_through, runs_in_thread, runs_on_loop, schedules
from starlette.datastructures import State
from starlette.requests import Request

F = TypeVar("F", bound=Callable[..., Any])

class Starlette:
    state: State
    debug: bool
    routes: list[Any]
    router: Any
    # on_startup and on_shutdown: until Starlette 0.x; sync handlers run on the loop.
    @schedules("on_startup", "on_shutdown", "lifespan", when="startup")
    def __init__(  # version: on_startup and on_shutdown until 0.x
        self, *args: Any, on_startup: Any = None, on_shutdown: Any = None, lifespan: Any = None, **kwargs: Any
    ) -> None: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
    def url_path_for(self, name: str, /, **path_params: Any) -> str: ...
    def mount(self, path: str, app: Any, name: str | None = None) -> None: ...
    def host(self, host: str, app: Any, name: str | None = None) -> None: ...
    @constructs("middleware_class")
    def add_middleware(self, middleware_class: Any, *args: Any, **kwargs: Any) -> None: ...
    @hands("handler")
    @offloads("handler", if_sync=True)
    def add_exception_handler(self, exc_class_or_status_code: Any, handler: Callable[[Request, Exception], Any]) -> None: ...
    @hands("route")
    @offloads("route", if_sync=True)
    def add_route(self, path: str, route: Callable[[Request], Any], *args: Any, **kwargs: Any) -> None: ...
    def add_websocket_route(self, path: str, route: Callable[..., Any], name: str | None = None) -> None: ...  # version: until 0.x
    @schedules("func", when="startup")
    def add_event_handler(self, event_type: str, func: Callable[..., Any]) -> None: ...  # version: until 0.x
    @runs_on_loop(when="startup")
    @passes_through
    def on_event(self, event_type: str) -> Callable[[F], F]: ...  # version: until 0.x
    @runs_in_thread
    @hands()
    @passes_through
    def exception_handler(self, exc_class_or_status_code: Any) -> Callable[[Callable[[Request, Exception], Any]], Any]: ...  # version: until 0.x
    @runs_in_thread
    @hands()
    @passes_through
    def route(self, path: str, *args: Any, **kwargs: Any) -> Callable[[Callable[[Request], Any]], Any]: ...  # version: until 0.x
    @passes_through
    def websocket_route(self, path: str, name: str | None = None) -> Callable[[F], F]: ...  # version: until 0.x
    @hands()
    @passes_through
    def middleware(self, middleware_type: str) -> Callable[[Callable[[Request, Callable[[Request], Any]], Any]], Any]: ...  # version: until 0.x
