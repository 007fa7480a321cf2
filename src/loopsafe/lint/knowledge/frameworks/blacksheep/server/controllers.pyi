"""BlackSheep: handlers in classes; sync ones are called on the loop (measured: 2.6)."""
# knowledge: blacksheep
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import passes_through, runs_on_loop

F = TypeVar("F", bound=Callable[..., Any])

class Controller: ...
class APIController(Controller): ...

@runs_on_loop
@passes_through
def get(pattern: str | None = "/", **kwargs: Any) -> Callable[[F], F]: ...
@runs_on_loop
@passes_through
def post(pattern: str | None = "/", **kwargs: Any) -> Callable[[F], F]: ...
@runs_on_loop
@passes_through
def put(pattern: str | None = "/", **kwargs: Any) -> Callable[[F], F]: ...
@runs_on_loop
@passes_through
def delete(pattern: str | None = "/", **kwargs: Any) -> Callable[[F], F]: ...
@runs_on_loop
@passes_through
def patch(pattern: str | None = "/", **kwargs: Any) -> Callable[[F], F]: ...
@runs_on_loop
@passes_through
def head(pattern: str | None = "/", **kwargs: Any) -> Callable[[F], F]: ...
@runs_on_loop
@passes_through
def options(pattern: str | None = "/", **kwargs: Any) -> Callable[[F], F]: ...
