"""NiceGUI: running sync code off the loop."""
# knowledge: nicegui
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import offloads

T = TypeVar("T")

@offloads("callback")
async def io_bound(callback: Callable[..., T], *args: Any, **kwargs: Any) -> T: ...
@offloads("callback")
async def cpu_bound(callback: Callable[..., T], *args: Any, **kwargs: Any) -> T: ...
