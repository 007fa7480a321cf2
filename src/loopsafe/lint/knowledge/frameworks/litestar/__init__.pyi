"""Litestar: sync handlers and dependencies run on the loop unless ``sync_to_thread=True`` (measured: 2.25)."""
# knowledge: litestar
from collections.abc import Callable
from typing import Any, Literal, TypeVar, overload

from loopsafe.marks import awaits, passes_through, runs_in_thread, runs_on_loop, schedules

from .connection import Request as Request
from .connection import WebSocket as WebSocket

F = TypeVar("F", bound=Callable[..., Any])

class Router:
    # Guards, hooks around requests, listeners and background tasks run in a thread when they are sync; these do not.
    @schedules("dependencies", "exception_handlers")
    def __init__(
        self, path: str, *, route_handlers: Any = None, dependencies: Any = None, exception_handlers: Any = None, **kwargs: Any
    ) -> None: ...
    def register(self, value: Any) -> Any: ...

class Litestar(Router):
    state: Any
    # Sync hooks run on the loop.
    @schedules("on_startup", "on_shutdown", "lifespan", when="startup")
    @schedules("dependencies", "exception_handlers")
    def __init__(
        self,
        route_handlers: Any = None,
        *args: Any,
        dependencies: Any = None,
        exception_handlers: Any = None,
        on_startup: Any = None,
        on_shutdown: Any = None,
        lifespan: Any = None,
        **kwargs: Any,
    ) -> None: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...

class Controller: ...

@overload
@runs_on_loop
@awaits
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def get(
    path: Any = None, *, sync_to_thread: Literal[False] | None = None,
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_in_thread
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def get(
    path: Any = None, *, sync_to_thread: Literal[True],
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_on_loop
@awaits
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def post(
    path: Any = None, *, sync_to_thread: Literal[False] | None = None,
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_in_thread
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def post(
    path: Any = None, *, sync_to_thread: Literal[True],
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_on_loop
@awaits
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def put(
    path: Any = None, *, sync_to_thread: Literal[False] | None = None,
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_in_thread
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def put(
    path: Any = None, *, sync_to_thread: Literal[True],
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_on_loop
@awaits
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def patch(
    path: Any = None, *, sync_to_thread: Literal[False] | None = None,
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_in_thread
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def patch(
    path: Any = None, *, sync_to_thread: Literal[True],
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_on_loop
@awaits
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def delete(
    path: Any = None, *, sync_to_thread: Literal[False] | None = None,
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_in_thread
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def delete(
    path: Any = None, *, sync_to_thread: Literal[True],
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_on_loop
@awaits
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def head(
    path: Any = None, *, sync_to_thread: Literal[False] | None = None,
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_in_thread
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def head(
    path: Any = None, *, sync_to_thread: Literal[True],
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_on_loop
@awaits
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def route(
    path: Any = None, *, sync_to_thread: Literal[False] | None = None,
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@overload
@runs_in_thread
@schedules("dependencies", "exception_handlers", "cache_key_builder")
@passes_through
def route(
    path: Any = None, *, sync_to_thread: Literal[True],
    dependencies: Any = None,
    exception_handlers: Any = None,
    cache_key_builder: Any = None,
    **kwargs: Any,
) -> Callable[[F], F]: ...
@passes_through
def websocket(path: Any = None, **kwargs: Any) -> Callable[[F], F]: ...
@runs_in_thread
@passes_through
def websocket_listener(path: Any = None, **kwargs: Any) -> Callable[[F], F]: ...
