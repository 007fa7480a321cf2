"""Svix: background task."""
# knowledge: svix
from typing import Any

from loopsafe.marks import blocks

class BackgroundTaskAsync:
    async def list(self, *args: Any, **kwargs: Any) -> Any: ...
    async def get(self, task_id: Any) -> Any: ...

class BackgroundTask:
    @blocks("network")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get(self, task_id: Any) -> Any: ...
