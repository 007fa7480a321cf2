"""Home Assistant: between threads and the loop."""
# knowledge: homeassistant
from asyncio import AbstractEventLoop, Task
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from loopsafe.marks import schedules

T = TypeVar("T")

# Raises RuntimeError on the loop's own thread.
@schedules("callback")
def run_callback_threadsafe(loop: AbstractEventLoop, callback: Callable[..., T], *args: Any) -> Future[T]: ...
def create_eager_task(coro: Any, *, name: str | None = None, loop: Any = None) -> Task[Any]: ...
