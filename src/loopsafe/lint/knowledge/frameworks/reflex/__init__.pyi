"""Reflex: web apps in Python; sync event handlers and computed variables run on the loop (read: 0.10)."""
# knowledge: reflex
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import passes_through, runs_on_loop, schedules

F = TypeVar("F", bound=Callable[..., Any])

class State:
    router: Any
    def reset(self) -> None: ...
    async def get_state(self, state_cls: Any) -> Any: ...
    async def __aenter__(self) -> Any: ...
    async def __aexit__(self, *exc: Any) -> None: ...

@runs_on_loop
@passes_through
def event(func: Any = None, *, background: bool | None = None, **kwargs: Any) -> Any: ...

# A variable is computed when the state changes, after the handler of an event.
@runs_on_loop
@passes_through
def var(fget: Any = None, **kwargs: Any) -> Any: ...

class App:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def add_page(self, component: Any = None, *args: Any, **kwargs: Any) -> None: ...
    @schedules("task", when="startup")
    def register_lifespan_task(self, task: Callable[..., Any], **task_kwargs: Any) -> None: ...
