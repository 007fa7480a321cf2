"""trio: calling sync code in a worker thread."""
# knowledge: trio
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import offloads
from trio import CapacityLimiter

T = TypeVar("T")

@offloads("sync_fn")
async def run_sync(
    sync_fn: Callable[..., T],
    *args: Any,
    thread_name: str | None = None,
    abandon_on_cancel: bool = False,
    limiter: CapacityLimiter | None = None,
) -> T: ...
def current_default_thread_limiter() -> CapacityLimiter: ...
