"""Quart: running sync code in a worker thread."""
# knowledge: quart
from collections.abc import Callable
from typing import Any

from loopsafe.marks import offloads

@offloads("func")
def run_sync(func: Callable[..., Any]):
    async def call(*args: Any, **kwargs: Any) -> Any: ...

    return call
