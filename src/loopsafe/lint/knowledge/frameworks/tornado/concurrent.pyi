"""Tornado: futures and executors."""
# knowledge: tornado
from asyncio import Future as Future
from collections.abc import Callable
from typing import Any

from loopsafe.marks import offloads

# Calling the decorated method gives it to the executor in an attribute of its object.
@offloads("fn")
def run_on_executor(fn: Callable[..., Any] | None = None, *, executor: str = "executor") -> Any:
    def decorate(function: Callable[..., Any]):
        def submit(self: Any, *args: Any, **kwargs: Any) -> Future[Any]: ...

        return submit

    if fn is None:
        return decorate
    return decorate(fn)

def is_future(x: Any) -> bool: ...
