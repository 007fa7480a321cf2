"""anyio: calling sync code in a subinterpreter (anyio 4.8, Python 3.13)."""
# knowledge: anyio
from collections.abc import Callable
from typing import Any, TypeVar

from anyio import CapacityLimiter
from loopsafe.marks import offloads

T = TypeVar("T")

@offloads("func")
async def run_sync(func: Callable[..., T], *args: Any, limiter: CapacityLimiter | None = None) -> T: ...
def current_default_interpreter_limiter() -> CapacityLimiter: ...
