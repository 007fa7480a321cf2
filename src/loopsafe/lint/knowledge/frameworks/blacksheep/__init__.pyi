"""BlackSheep: a web framework; sync handlers are called on the loop (measured: 2.6)."""
# knowledge: blacksheep
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import passes_through, runs_on_loop

from .server.application import Application as Application
from .server.routing import Router as Router

F = TypeVar("F", bound=Callable[..., Any])

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
@runs_on_loop
@passes_through
def route(pattern: str, methods: Any = None, **kwargs: Any) -> Callable[[F], F]: ...
@passes_through
def ws(pattern: str, **kwargs: Any) -> Callable[[F], F]: ...
