"""Makes a coroutine function callable from synchronous code, without losing the asynchronous form."""

from __future__ import annotations

import functools
import inspect
import sys
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from .bridge import Bridge, default_bridge
from .call import Way
from .naming import callable_name

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine

    from .future import BridgeFuture
    from .session import Iteration

P = ParamSpec("P")
Q = ParamSpec("Q")
R = TypeVar("R")
S = TypeVar("S")
T = TypeVar("T")


class Bridged(Generic[P, R]):
    """A coroutine function that sync code can call.

    ``f(...)`` runs it on the bridge and waits; ``await f.aio(...)`` runs it on the loop of the caller;
    ``f.submit(...)`` starts it on the bridge. All arguments are the function's own.
    """

    __name__: str
    __qualname__: str

    def __init__(self, fn: Callable[P, Awaitable[R]], bridge: Bridge, timeout: float | None) -> None:
        functools.update_wrapper(self, fn)
        self._fn = fn
        self._bridge = bridge
        self._timeout = timeout
        self._way = Way("the bridged call ", f"{callable_name(fn)}.aio(...)")

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run the function on the bridge, wait, and return its result."""
        call = self._bridge._perform(self._fn, args, kwargs, self._timeout, sys._getframe(1), self._way)
        if call.error is None:
            return call.value  # type: ignore[no-any-return]
        try:
            raise call.error.with_traceback(call.traceback)
        finally:
            call.raised()

    @property
    def aio(self) -> Callable[P, Coroutine[Any, Any, R]]:
        """The coroutine function itself, to be awaited on the loop of the caller."""
        return self._fn  # type: ignore[return-value]

    def submit(self, *args: P.args, **kwargs: P.kwargs) -> BridgeFuture[R]:
        """Start the function on the bridge and return a `BridgeFuture` at once."""
        return self._bridge.submit(self._fn, *args, **kwargs)

    @overload  # a class method
    def __get__(self: Bridged[Concatenate[type[S], Q], R], instance: S | None, owner: type[S]) -> Bridged[Q, R]: ...
    @overload
    def __get__(self, instance: None, owner: type | None = None) -> Bridged[P, R]: ...
    @overload
    def __get__(self: Bridged[Concatenate[S, Q], R], instance: S, owner: type | None = None) -> Bridged[Q, R]: ...
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        bound = _bind(self._fn, instance, owner)
        return self if bound is self._fn else Bridged(bound, self._bridge, self._timeout)

    def __repr__(self) -> str:
        return f"<bridged {self._fn!r}>"


class BridgedIterator(Generic[P, T]):
    """An async generator function that sync code can iterate.

    ``with f(...) as it:`` runs it on the bridge and closes it on leaving the block; ``async for x in f.aio(...)`` runs
    it on the loop of the caller.
    """

    __name__: str
    __qualname__: str

    def __init__(self, fn: Callable[P, AsyncIterator[T]], bridge: Bridge) -> None:
        functools.update_wrapper(self, fn)
        self._fn = fn
        self._bridge = bridge

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Iteration[T]:
        """Return an iterator that runs the generator on the bridge."""
        return self._bridge.iterate(self._fn, *args, **kwargs)

    @property
    def aio(self) -> Callable[P, AsyncIterator[T]]:
        """The async generator function itself."""
        return self._fn

    @overload  # a class method
    def __get__(
        self: BridgedIterator[Concatenate[type[S], Q], T], instance: S | None, owner: type[S]
    ) -> BridgedIterator[Q, T]: ...
    @overload
    def __get__(self, instance: None, owner: type | None = None) -> BridgedIterator[P, T]: ...
    @overload
    def __get__(
        self: BridgedIterator[Concatenate[S, Q], T], instance: S, owner: type | None = None
    ) -> BridgedIterator[Q, T]: ...
    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        bound = _bind(self._fn, instance, owner)
        return self if bound is self._fn else BridgedIterator(bound, self._bridge)

    def __repr__(self) -> str:
        return f"<bridged {self._fn!r}>"


def _bind(fn: Any, instance: Any, owner: type | None) -> Any:
    """Return what looking up `fn` as a class attribute gives: a bound method, or `fn` itself."""
    get = getattr(type(fn), "__get__", None)
    return fn if get is None else get(fn, instance, owner)


@overload
def bridged(fn: Callable[P, Coroutine[Any, Any, R]], /) -> Bridged[P, R]: ...
@overload
def bridged(fn: Callable[P, AsyncIterator[T]], /) -> BridgedIterator[P, T]: ...
@overload
def bridged(*, bridge: Bridge | None = None, timeout: float | None = None) -> _Decorator: ...
def bridged(fn: Any = None, /, *, bridge: Bridge | None = None, timeout: float | None = None) -> Any:
    """Decorate a coroutine function or async generator function so that synchronous code can call it too.

    Works on functions and methods, and on class and static methods when it is the outermost decorator.

    Args:
        fn: the function.
        bridge: the bridge to use; the default one if not given.
        timeout: for every synchronous call of a coroutine function, in seconds; no limit if not given.

    Raises:
        TypeError: `fn` is neither a coroutine function nor an async generator function.

    Calls raise what the function raises, and what `run_sync` raises on its own.
    """
    decorator = _Decorator(bridge if bridge is not None else default_bridge, timeout)
    return decorator if fn is None else decorator(fn)


class _Decorator:
    def __init__(self, bridge: Bridge, timeout: float | None) -> None:
        self._bridge = bridge
        self._timeout = timeout

    @overload
    def __call__(self, fn: Callable[P, Coroutine[Any, Any, R]], /) -> Bridged[P, R]: ...
    @overload
    def __call__(self, fn: Callable[P, AsyncIterator[T]], /) -> BridgedIterator[P, T]: ...
    def __call__(self, fn: Any, /) -> Any:
        function = fn.__func__ if isinstance(fn, (classmethod, staticmethod)) else fn
        if inspect.isasyncgenfunction(function):
            return BridgedIterator(fn, self._bridge)
        if not inspect.iscoroutinefunction(function):
            raise TypeError(f"@bridged needs a coroutine function or an async generator function, not {function!r}")
        return Bridged(fn, self._bridge, self._timeout)
