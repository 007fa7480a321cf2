"""asyncer: anyio's thread functions, typed."""
# knowledge: asyncer
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from anyio import create_task_group as create_task_group
from loopsafe.marks import enters_loop, offloads

T = TypeVar("T")

@offloads("function")
def asyncify(function: Callable[..., T], **kwargs: Any) -> Callable[..., Coroutine[Any, Any, T]]: ...

class _Syncified:
    @enters_loop(bridge=True)
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

# Outside a worker thread of anyio it runs a loop by itself, unless raise_sync_error.
def syncify(async_function: Callable[..., Awaitable[Any]], raise_sync_error: bool = True) -> _Syncified: ...
def runnify(async_function: Callable[..., Awaitable[Any]], **kwargs: Any) -> _Syncified: ...
