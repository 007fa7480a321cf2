"""Higher-order functions."""
from typing import Any, Callable, Generic, Iterable, TypeVar

from loopsafe.marks import calls, dispatches, iterates, passes_through

T = TypeVar("T")
F = TypeVar("F")

WRAPPER_ASSIGNMENTS: tuple[str, ...]
WRAPPER_UPDATES: tuple[str, ...]

class partial(Generic[T]):
    func: Callable[..., T]
    args: tuple[Any, ...]
    keywords: dict[str, Any]
    def __init__(self, func: Callable[..., T], /, *args: Any, **keywords: Any) -> None: ...
    def __call__(self, /, *args: Any, **keywords: Any) -> T: ...
class partialmethod:
    def __init__(self, func: Any, /, *args: Any, **keywords: Any) -> None:
        self.func = func
        self.args = args
        self.keywords = keywords
    def __get__(self, obj, owner=None):
        return partial(self.func, obj, *self.args, **self.keywords)
class cached_property(property):
    attrname: str | None
    func: Any
    def __init__(self, func: Any) -> None: ...
@passes_through
def lru_cache(maxsize: Any = 128, typed: bool = False) -> Any: ...
@passes_through
def cache(user_function: F, /) -> F: ...
# What it is given is not called: ``wraps(f)(g)`` is g.
def wraps(wrapped: Any, assigned: Any = ..., updated: Any = ...):
    @passes_through
    def decorate(wrapper: F) -> F: ...

    return decorate
def update_wrapper(wrapper: F, wrapped: Any, assigned: Any = ..., updated: Any = ...) -> F: ...
@passes_through
def total_ordering(cls: F) -> F: ...
@passes_through
def cmp_to_key(mycmp: F) -> F: ...
@passes_through
@dispatches
def singledispatch(func: F) -> F: ...
@passes_through
@dispatches
def singledispatchmethod(func: F) -> F: ...
def reduce(function: Callable[[Any, Any], T], iterable: Iterable[Any], initial: Any = None, /):
    for item in iterable:
        initial = function(initial or item, item)
    return initial
