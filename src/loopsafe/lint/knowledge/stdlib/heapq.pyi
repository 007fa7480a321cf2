"""Heaps in lists."""
from typing import Any, Callable, Iterable, Iterator, TypeVar

from loopsafe.marks import calls, iterates, operates

T = TypeVar("T")

@operates("__lt__", "item")
def heappush(heap: list[T], item: T, /) -> None: ...
@operates("__lt__", "heap", each=True)
def heappop(heap: list[T], /) -> T: ...
@operates("__lt__", "heap", each=True)
def heappushpop(heap: list[T], item: T, /) -> T: ...
@operates("__lt__", "heap", each=True)
def heapreplace(heap: list[T], item: T, /) -> T: ...
@operates("__lt__", "heap", each=True)
def heapify(heap: list[Any], /) -> None: ...
@calls("key")
@iterates("iterable")
def nlargest(n: int, iterable: Iterable[T], key: Callable[[T], Any] | None = None) -> list[T]: ...
@calls("key")
@iterates("iterable")
def nsmallest(n: int, iterable: Iterable[T], key: Callable[[T], Any] | None = None) -> list[T]: ...
def merge(*iterables: Iterable[T], key: Callable[[T], Any] | None = None, reverse: bool = False) -> Iterator[T]:
    for iterable in iterables:
        for item in iterable:
            if key is not None:
                key(item)
            yield item
