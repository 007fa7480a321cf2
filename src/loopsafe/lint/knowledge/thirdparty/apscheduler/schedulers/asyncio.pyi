"""APScheduler: coroutine functions run on the loop, other jobs in an executor."""
# knowledge: APScheduler
from collections.abc import Callable
from typing import Any

from apscheduler.schedulers.background import BaseScheduler
from loopsafe.marks import schedules

class AsyncIOScheduler(BaseScheduler):
    def start(self, *args: Any, **kwargs: Any) -> Any: ...
    def shutdown(self, *args: Any, **kwargs: Any) -> Any: ...
    @schedules("callback")
    def add_listener(self, callback: Callable[..., Any], mask: int = ...) -> None: ...
