"""APScheduler: the scheduler that takes its thread."""
# knowledge: APScheduler
from typing import Any

from apscheduler.schedulers.background import BaseScheduler
from loopsafe.marks import waits

class BlockingScheduler(BaseScheduler):
    @waits("other")
    def start(self, *args: Any, **kwargs: Any) -> None: ...
