"""Starlette: running sync code in worker threads."""
# knowledge: starlette
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Any, TypeVar

from loopsafe.marks import offloads

T = TypeVar("T")

@offloads("func")
async def run_in_threadpool(func: Callable[..., T], *args: Any, **kwargs: Any) -> T: ...

# Each step of the iterator runs in a worker thread.
def iterate_in_threadpool(iterator: Iterable[T]) -> AsyncIterator[T]: ...
async def run_until_first_complete(*args: Any) -> None: ...
