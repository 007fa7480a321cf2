"""taskiq: sync tasks run in a thread; their dependencies, middlewares and handlers of events on the loop (measured: 0.12)."""
# knowledge: taskiq
from collections.abc import Callable
from typing import Any

from loopsafe.marks import schedules

from .abc.broker import AsyncBroker as AsyncBroker
from .abc.middleware import TaskiqMiddleware as TaskiqMiddleware
from .brokers.inmemory_broker import InMemoryBroker as InMemoryBroker

@schedules("dependency")
def TaskiqDepends(dependency: Callable[..., Any] | None = None, *, use_cache: bool = True, kwargs: Any = None) -> Any: ...
