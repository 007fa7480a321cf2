"""APScheduler: coroutine functions run on the loop, other jobs in an executor."""
# knowledge: APScheduler
from typing import Any

from apscheduler.schedulers.background import BaseScheduler

class AsyncIOScheduler(BaseScheduler):
    def start(self, *args: Any, **kwargs: Any) -> Any: ...
    def shutdown(self, *args: Any, **kwargs: Any) -> Any: ...
