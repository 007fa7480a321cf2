"""Tornado: futures and executors."""
# knowledge: tornado
from asyncio import Future as Future
from collections.abc import Callable
from typing import Any

from loopsafe.marks import runs_in_thread

@runs_in_thread
def run_on_executor(*args: Any, **kwargs: Any) -> Callable[..., Future[Any]]: ...
def is_future(x: Any) -> bool: ...
