"""anyio: calling sync code in a worker thread."""
# knowledge: anyio
from collections.abc import Callable
from typing import Any, TypeVar

from anyio import CapacityLimiter
from loopsafe.marks import offloads

T = TypeVar("T")

@offloads("func")
async def run_sync(
    func: Callable[..., T],
    *args: Any,
    abandon_on_cancel: bool = False,
    cancellable: bool | None = None,
    limiter: CapacityLimiter | None = None,
) -> T: ...
def current_default_thread_limiter() -> CapacityLimiter: ...
