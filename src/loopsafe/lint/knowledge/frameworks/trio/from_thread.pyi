"""trio: calling into the event loop from a worker thread."""
# knowledge: trio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from loopsafe.marks import enters_loop, schedules

T = TypeVar("T")

# Both raise RuntimeError on the loop's own thread.
@enters_loop("afn", bridge=True)
def run(afn: Callable[..., Awaitable[T]], *args: Any, trio_token: Any = None) -> T: ...
@enters_loop(bridge=True)
@schedules("fn")
def run_sync(fn: Callable[..., T], *args: Any, trio_token: Any = None) -> T: ...
def check_cancelled() -> None: ...
