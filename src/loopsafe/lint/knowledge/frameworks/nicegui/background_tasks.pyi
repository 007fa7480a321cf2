"""NiceGUI: tasks that nobody waits for."""
# knowledge: nicegui
from asyncio import Task
from typing import Any

def create(awaitable: Any = None, *, name: str = "unnamed task", **kwargs: Any) -> Task[Any]: ...
def create_lazy(awaitable: Any = None, *, name: str) -> None: ...
