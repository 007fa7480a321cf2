"""Jupyter: sync methods made of coroutine functions; under a running loop they wait for a loop in another thread."""
# knowledge: jupyter_core
from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

from loopsafe.marks import blocks, enters_loop

T = TypeVar("T")

class _Waiting(Generic[T]):
    @enters_loop(bridge=True)
    def __call__(self, *args: Any, **kwargs: Any) -> T: ...

def run_sync(coro: Callable[..., Awaitable[T]]) -> _Waiting[T]: ...
async def ensure_async(obj: Awaitable[T] | T) -> T: ...
@blocks("metadata")
def ensure_dir_exists(path: Any, mode: int = 0o777) -> None: ...
