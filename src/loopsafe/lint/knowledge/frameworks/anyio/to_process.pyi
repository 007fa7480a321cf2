"""anyio: calling sync code in a worker process."""
# knowledge: anyio
from collections.abc import Callable
from typing import Any, TypeVar

from anyio import CapacityLimiter
from loopsafe.marks import offloads

T = TypeVar("T")

@offloads("func")
async def run_sync(
    func: Callable[..., T], *args: Any, cancellable: bool = False, limiter: CapacityLimiter | None = None
) -> T: ...
def current_default_process_limiter() -> CapacityLimiter: ...
