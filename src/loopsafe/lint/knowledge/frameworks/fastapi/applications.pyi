"""FastAPI: the application; ``def`` endpoints, dependencies and exception handlers run in a worker thread."""
# knowledge: fastapi
from collections.abc import Callable
from typing import Any, TypeVar

from fastapi.routing import APIRouter
from loopsafe.marks import fills_parameters, hands, offloads, passes_through, runs_in_thread, runs_on_loop, schedules
from starlette.applications import Starlette
from starlette.requests import Request

F = TypeVar("F", bound=Callable[..., Any])

class FastAPI(Starlette):
    router: APIRouter
    title: str
    version: str
    dependency_overrides: dict[Any, Any]  # dynamic
    @schedules("on_startup", "on_shutdown", "lifespan", when="startup")
    def __init__(
        self, *, on_startup: Any = None, on_shutdown: Any = None, lifespan: Any = None, **kwargs: Any
    ) -> None: ...
    def openapi(self) -> dict[str, Any]: ...
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
    def add_event_handler(self, event_type: str, func: Callable[..., Any]) -> None: ...  # version: until 0.x of Starlette
    @runs_on_loop(when="startup")
    @passes_through
    def on_event(self, event_type: str) -> Callable[[F], F]: ...
    @runs_in_thread
    @hands()
    @passes_through
    def exception_handler(self, exc_class_or_status_code: Any) -> Callable[[Callable[[Request, Exception], Any]], Any]: ...
    @hands()
    @passes_through
    def middleware(self, middleware_type: str) -> Callable[[Callable[[Request, Callable[[Request], Any]], Any]], Any]: ...
