"""Shiny: the reactive graph; sync functions run on the loop, those of extended tasks are coroutines."""
# knowledge: shiny
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from loopsafe.marks import passes_through, runs_on_loop, schedules

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")

class Value(Generic[T]):
    def __init__(self, value: T = ..., *, read_only: bool = False) -> None: ...
    def __call__(self) -> T: ...
    def get(self) -> T: ...
    def set(self, value: T) -> bool: ...

value = Value

@runs_on_loop
@passes_through
def calc(fn: Any = None, *, session: Any = None) -> Any: ...
@runs_on_loop
@passes_through
def effect(fn: Any = None, *, suspended: bool = False, priority: int = 0, session: Any = None) -> Any: ...

Calc = calc
Effect = effect

@passes_through
def event(*args: Callable[..., Any], ignore_none: bool = True, ignore_init: bool = False) -> Callable[[F], F]: ...
@passes_through
def extended_task(func: Any = None) -> Any: ...
@runs_on_loop
@schedules("poll_func")
@passes_through
def poll(
    poll_func: Callable[[], Any], interval_secs: float = 1, *, equals: Any = None, priority: int = 0, session: Any = None
) -> Callable[[F], F]: ...
@runs_on_loop
@passes_through
def file_reader(
    filepath: Any, interval_secs: float = 1, *, priority: int = 1, session: Any = None
) -> Callable[[F], F]: ...
def isolate() -> Any: ...
def invalidate_later(delay: float, *, session: Any = None) -> None: ...
async def flush() -> None: ...
