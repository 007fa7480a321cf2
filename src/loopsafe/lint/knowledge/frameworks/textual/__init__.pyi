"""Textual: terminal applications on asyncio."""
# knowledge: textual
from collections.abc import Callable
from typing import Any, Literal, TypeVar, overload

from loopsafe.marks import passes_through, runs_in_thread, runs_on_loop
from textual.worker import Worker

F = TypeVar("F", bound=Callable[..., Any])

@runs_on_loop
@passes_through
def on(message_type: Any, selector: str | None = None, **kwargs: Any) -> Callable[[F], F]: ...

# The decorated method's call starts a worker and returns it.
@overload
@runs_in_thread
def work(method: Any = None, *, thread: Literal[True], **kwargs: Any) -> Callable[..., Callable[..., Worker]]: ...
@overload
@runs_on_loop
def work(
    method: Any = None, *, thread: Literal[False] = False, **kwargs: Any
) -> Callable[..., Callable[..., Worker]]: ...
