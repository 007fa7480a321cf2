"""asgiref: the bridges between sync and async code that Django and channels use."""
# knowledge: asgiref
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from typing import Any, Generic, TypeGuard, TypeVar

from loopsafe.marks import enters_loop, offloads
from typing_extensions import Self

T = TypeVar("T")

class AsyncToSync(Generic[T]):
    def __init__(self, awaitable: Callable[..., Coroutine[Any, Any, T]], force_new_loop: bool = False) -> None: ...
    # Raises RuntimeError on a thread whose loop runs; elsewhere waits, without an end, for the loop that runs it.
    @enters_loop(bridge=True)
    def __call__(self, *args: Any, **kwargs: Any) -> T: ...

class SyncToAsync(Generic[T]):
    @offloads("func")
    def __init__(
        self, func: Callable[..., T], thread_sensitive: bool = True, executor: Executor | None = None, context: Any = None
    ) -> None: ...
    async def __call__(self, *args: Any, **kwargs: Any) -> T: ...

def async_to_sync(awaitable: Callable[..., Coroutine[Any, Any, T]], *, force_new_loop: bool = False) -> AsyncToSync[T]: ...
@offloads("func")
def sync_to_async(
    func: Callable[..., T] | None = None,
    *,
    thread_sensitive: bool = True,
    executor: Executor | None = None,
    context: Any = None,
):
    def decorate(function: Callable[..., Any]):
        async def call(*args: Any, **kwargs: Any) -> Any: ...

        return call

    if func is None:
        return decorate
    return decorate(func)

class ThreadSensitiveContext:
    def __init__(self, *, executor: Executor | None = None) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *exc: Any) -> None: ...

def iscoroutinefunction(func: Any) -> TypeGuard[Callable[..., Coroutine[Any, Any, Any]]]: ...
def markcoroutinefunction(func: Any) -> Any: ...
