"""Litestar: running sync code in a worker thread."""
# knowledge: litestar
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import offloads

T = TypeVar("T")

@offloads("fn")
async def sync_to_thread(fn: Callable[..., T], *args: Any, **kwargs: Any) -> T: ...
