"""Quart: running sync code in a worker thread."""
# knowledge: quart
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from loopsafe.marks import offloads, runs_in_thread

T = TypeVar("T")

@offloads("func")
@runs_in_thread
def run_sync(func: Callable[..., T]) -> Callable[..., Coroutine[Any, Any, T]]: ...
