"""Textual: terminal applications on asyncio."""
# knowledge: textual
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import awaits, offloads, passes_through, receives, runs_on_loop
from textual.worker import Worker

F = TypeVar("F", bound=Callable[..., Any])

@runs_on_loop
@awaits
@passes_through
@receives("message_type")
def on(message_type: Any, selector: str | None = None, **kwargs: Any) -> Callable[[F], F]: ...
# Calling the decorated method starts a worker: a task when it is async, a thread (``thread=True``) when it is not.
@offloads("method")
def work(method: Callable[..., Any] | None = None, **kwargs: Any):
    def decorate(function: Callable[..., Any]):
        def start(*args: Any, **kwargs: Any) -> Worker: ...

        return start

    if method is None:
        return decorate
    return decorate(method)
