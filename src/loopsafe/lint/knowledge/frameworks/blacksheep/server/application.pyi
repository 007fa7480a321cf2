"""BlackSheep: the application."""
# knowledge: blacksheep
from collections.abc import Callable
from typing import Any, TypeVar

from blacksheep.server.routing import Router
from loopsafe.marks import passes_through

F = TypeVar("F", bound=Callable[..., Any])

class Application:
    router: Router
    services: Any
    middlewares: Any
    on_start: Any
    after_start: Any
    on_stop: Any
    def __init__(self, *args: Any, router: Router | None = None, **kwargs: Any) -> None: ...
    # Handlers of exceptions, middlewares and hooks have to be coroutine functions.
    @passes_through
    def exception_handler(self, exception_type: Any) -> Callable[[F], F]: ...
    @passes_through
    def lifespan(self, callback: F) -> F: ...
    async def start(self) -> None: ...
    async def stop(self) -> None: ...
    async def handle(self, request: Any) -> Any: ...
