"""Iterators over iterators: lazy, so what they are given is consumed where they are."""
from operator import add
from typing import Any, Callable, Iterable, Iterator, TypeVar, overload

from loopsafe.marks import iterates

T = TypeVar("T")
S = TypeVar("S")
R = TypeVar("R")

def accumulate(iterable: Iterable[T], func: Callable[[T, T], T] = add, *, initial: Any = None) -> Iterator[T]:
    for item in iterable:
        func(item, item)
        yield item

def batched(iterable: Iterable[T], n: int, *, strict: bool = False) -> Iterator[tuple[T, ...]]:  # 3.12+
    for item in iterable:
        yield (item,)

class chain(Iterator[T]):
    def __new__(cls, *iterables: Iterable[T]) -> Iterator[T]:
        for iterable in iterables:
            for item in iterable:
                yield item

    @classmethod
    def from_iterable(cls, iterable: Iterable[Iterable[T]], /) -> Iterator[T]:
        for items in iterable:
            for item in items:
                yield item

@iterates("iterable")
def combinations(iterable: Iterable[T], r: int) -> Iterator[tuple[T, ...]]: ...
@iterates("iterable")
def combinations_with_replacement(iterable: Iterable[T], r: int) -> Iterator[tuple[T, ...]]: ...
def compress(data: Iterable[T], selectors: Iterable[Any]) -> Iterator[T]:
    for item in data:
        yield item

def count(start: Any = 0, step: Any = 1) -> Iterator[int]: ...
def cycle(iterable: Iterable[T], /) -> Iterator[T]:
    for item in iterable:
        yield item

def dropwhile(predicate: Callable[[T], Any], iterable: Iterable[T], /) -> Iterator[T]:
    for item in iterable:
        if not predicate(item):
            yield item

def filterfalse(function: Callable[[T], Any] | None, iterable: Iterable[T], /) -> Iterator[T]:
    for item in iterable:
        if not function(item):
            yield item

def groupby(iterable: Iterable[T], key: Callable[[T], S] | None = None) -> Iterator[tuple[S, Iterator[T]]]:
    for item in iterable:
        yield key(item), [item]

def islice(iterable: Iterable[T], /, *args: int | None) -> Iterator[T]:
    for item in iterable:
        yield item

def pairwise(iterable: Iterable[T], /) -> Iterator[tuple[T, T]]:
    for item in iterable:
        yield item, item

@iterates("iterable")
def permutations(iterable: Iterable[T], r: int | None = None) -> Iterator[tuple[T, ...]]: ...
@overload
@iterates("first", "second")
def product(first: Iterable[T], second: Iterable[S], /) -> Iterator[tuple[T, S]]: ...
@overload
@iterates("first", "second", "third")
def product(first: Iterable[T], second: Iterable[S], third: Iterable[R], /) -> Iterator[tuple[T, S, R]]: ...
@overload
@iterates("iterables")
def product(*iterables: Iterable[T], repeat: int = 1) -> Iterator[tuple[T, ...]]: ...
def repeat(object: T, times: int = ...) -> Iterator[T]: ...
def starmap(function: Callable[..., T], iterable: Iterable[Any], /) -> Iterator[T]:
    for item in iterable:
        yield function(item)

def takewhile(predicate: Callable[[T], Any], iterable: Iterable[T], /) -> Iterator[T]:
    for item in iterable:
        if predicate(item):
            yield item

def tee(iterable: Iterable[T], n: int = 2, /):
    return (iterable, iterable)
@overload
def zip_longest(first: Iterable[T], second: Iterable[S], /, *, fillvalue: Any = None) -> Iterator[tuple[T, S]]:
    for item in first:
        for other in second:
            yield item, other

@overload
def zip_longest(
    first: Iterable[T], second: Iterable[S], third: Iterable[R], /, *, fillvalue: Any = None
) -> Iterator[tuple[T, S, R]]:
    for item in first:
        for other in second:
            for another in third:
                yield item, other, another

@overload
def zip_longest(*iterables: Iterable[T], fillvalue: Any = None) -> Iterator[tuple[T, ...]]:
    for iterable in iterables:
        for item in iterable:
            yield (item,)
