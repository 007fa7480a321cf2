"""taskiq: brokers; sync tasks run in a thread, sync handlers of events on the loop (measured)."""
# knowledge: taskiq
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import passes_through, runs_in_thread, runs_on_loop, schedules

F = TypeVar("F", bound=Callable[..., Any])

class AsyncBroker:
    state: Any
    @runs_in_thread
    @passes_through
    def task(self, task_name: Any = None, **labels: Any) -> Callable[[F], F]: ...
    @runs_on_loop(when="startup")
    @passes_through
    def on_event(self, *events: Any) -> Callable[[F], F]: ...
    @schedules("handler", when="startup")
    def add_event_handler(self, event: Any, handler: Callable[..., Any]) -> None: ...
    async def startup(self) -> None: ...
    async def shutdown(self) -> None: ...
