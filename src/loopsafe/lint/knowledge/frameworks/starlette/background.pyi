"""Starlette: work after the response; ``def`` tasks run in a worker thread, ``async def`` ones on the loop."""
# knowledge: starlette
from collections.abc import Callable, Sequence
from typing import Any

from loopsafe.marks import offloads

class BackgroundTask:
    func: Callable[..., Any]
    @offloads("func", if_sync=True)
    def __init__(self, func: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
    async def __call__(self) -> None: ...

class BackgroundTasks(BackgroundTask):
    tasks: list[BackgroundTask]
    def __init__(self, tasks: Sequence[BackgroundTask] | None = None) -> None: ...
    @offloads("func", if_sync=True)
    def add_task(self, func: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
