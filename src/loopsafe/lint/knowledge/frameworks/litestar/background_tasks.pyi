"""Litestar: work after the response; sync functions run in a worker thread."""
# knowledge: litestar
from collections.abc import Callable, Iterable
from typing import Any

from loopsafe.marks import offloads

class BackgroundTask:
    @offloads("fn", if_sync=True)
    def __init__(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
    async def __call__(self) -> None: ...

class BackgroundTasks:
    def __init__(self, tasks: Iterable[BackgroundTask], run_in_task_group: bool = False) -> None: ...
    async def __call__(self) -> None: ...
