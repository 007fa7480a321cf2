"""Litestar: dependencies; sync ones run on the loop unless ``sync_to_thread=True``."""
# knowledge: litestar
from collections.abc import Callable
from typing import Any, Literal, overload

from loopsafe.marks import schedules

class Provide:
    @overload
    @schedules("dependency")
    def __init__(
        self, dependency: Callable[..., Any], use_cache: bool = False, sync_to_thread: Literal[False] | None = None
    ) -> None: ...
    @overload
    def __init__(self, dependency: Callable[..., Any], use_cache: bool = False, *, sync_to_thread: Literal[True]) -> None: ...
