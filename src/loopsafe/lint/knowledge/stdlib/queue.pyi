"""Queues between threads."""
from typing import Any, Generic, TypeVar

from loopsafe.marks import given, settles, waits

T = TypeVar("T")

class Empty(Exception): ...
class Full(Exception): ...
class ShutDown(Exception): ...  # 3.13+
class Queue(Generic[T]):
    maxsize: int
    def __init__(self, maxsize: int = 0) -> None: ...
    @waits("queue", timeout="timeout", instead="asyncio.Queue", never_if={"block": False, "timeout": 0})
    def get(self, block: bool = True, timeout: float | None = None) -> T:
        return self._item
    def get_nowait(self) -> T:
        return self._item
    @waits("queue", timeout="timeout", instead="asyncio.Queue", only_if={"self.maxsize": given}, never_if={"self.maxsize": 0, "block": False, "timeout": 0})
    def put(self, item: T, block: bool = True, timeout: float | None = None) -> None:
        self._item = item
    def put_nowait(self, item: T) -> None:
        self._item = item
    @waits("queue", instead="asyncio.Queue")
    def join(self) -> None: ...
    def task_done(self) -> None: ...
    @settles()
    def qsize(self) -> int: ...
    @settles(answer=False)
    def empty(self) -> bool: ...
    @settles(answer=False)
    def full(self) -> bool: ...
    def shutdown(self, immediate: bool = False) -> None: ...  # 3.13+
class LifoQueue(Queue[T]): ...
class PriorityQueue(Queue[T]): ...
class SimpleQueue(Generic[T]):
    @waits("queue", timeout="timeout", instead="asyncio.Queue", never_if={"block": False, "timeout": 0})
    def get(self, block: bool = True, timeout: float | None = None) -> T:
        return self._item
    def get_nowait(self) -> T:
        return self._item
    def put(self, item: T, block: bool = True, timeout: float | None = None) -> None:
        self._item = item
    def put_nowait(self, item: T) -> None:
        self._item = item
    @settles()
    def qsize(self) -> int: ...
    @settles(answer=False)
    def empty(self) -> bool: ...
