"""NiceGUI: tasks that nobody waits for."""
# knowledge: nicegui
from asyncio import Task
from typing import Any

def create(coroutine: Any, *, name: str = "unnamed task", **kwargs: Any) -> Task[Any]: ...
def create_lazy(coroutine: Any, *, name: str) -> None: ...
