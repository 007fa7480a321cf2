"""Async generators and async context managers, driven from sync code through one task that lives as long as they do."""

from __future__ import annotations

import sys
from asyncio import CancelledError
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .call import Call, Way, close_awaitable
from .driver import Driver, Step
from .errors import BridgeClosed, BridgeError
from .naming import callable_name

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterator
    from contextlib import AbstractAsyncContextManager
    from types import FrameType, TracebackType

    from .bridge import Bridge

T = TypeVar("T")

_END = object()


class Session:
    """What `Iteration` and `Entered` share: asking the driver for a step and waiting for it."""

    def __init__(self, bridge: Bridge, driver: Driver) -> None:
        self._bridge = bridge
        self._driver = driver

    def _step(self, fn: Callable[..., Awaitable[Any]], frame: FrameType, what: str, *args: Any) -> Call:
        driver = self._driver

        def make(*call_args: Any) -> Step:
            step = Step(*call_args)
            step.driver = driver
            return step

        return self._bridge._perform(fn, args, {}, None, frame, Way(what, "the asynchronous form", make))

    def _end_soon(self) -> None:
        """Have an idle session clean up by itself, without waiting for it; from any thread."""
        runner = self._bridge._runner
        if runner is not None and not self._driver.finished:
            try:  # noqa: SIM105 - suppress() is slow
                runner.post(self._driver.end)
            except RuntimeError:
                pass  # the loop is closed, and has cleaned up


class _Source(Generic[T]):
    """The generator's side of an iteration; it does not know the handle, which can so be dropped and collected."""

    def __init__(self, make: Callable[..., AsyncIterable[T]], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        self._make = make
        self._args = args
        self._kwargs = kwargs
        self._iterator: AsyncIterator[T] | None = None
        self.driver = Driver(self.close)

    async def advance(self) -> object:
        """Return the next value, or `_END`."""
        if self._iterator is None:
            self._iterator = aiter(self._made())
        try:
            return await anext(self._iterator)
        except StopAsyncIteration:
            return _END

    def _made(self) -> AsyncIterable[T]:
        made = self._make(*self._args, **self._kwargs)
        if not hasattr(type(made), "__aiter__"):
            close_awaitable(made)
            name, kind = callable_name(self._make), type(made).__qualname__
            raise TypeError(f"{name}() returned {kind}, which is no async iterable")
        return made

    async def finish(self) -> None:
        """Close the generator as the last step."""
        self.driver.finished = True
        await self.close()

    async def close(self) -> None:
        """Close the generator."""
        iterator, self._iterator = self._iterator, None
        aclose = getattr(iterator, "aclose", None)
        if aclose is not None:
            await aclose()


class Iteration(Session, Generic[T]):
    """An iterator over an async generator, and the context manager that closes it."""

    def __init__(
        self, bridge: Bridge, make: Callable[..., AsyncIterable[T]], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        if not callable(make):
            close_awaitable(make)
            raise TypeError(f"iterate() needs an async generator function, not {callable_name(make)}")
        self._source: _Source[T] = _Source(make, args, kwargs)
        super().__init__(bridge, self._source.driver)
        self._begun = False
        self._ended = False

    def __enter__(self) -> Iterator[T]:
        return self

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        if self._ended:
            raise StopIteration
        self._begun = True
        call = self._step(self._source.advance, sys._getframe(1), "next")
        if call.error is not None:
            self._ended = not isinstance(call.error, Exception) or self._ended
            try:
                raise call.error.with_traceback(call.traceback)
            finally:
                call.raised()
        if call.value is _END:
            self.close()
            raise StopIteration
        return call.value  # type: ignore[no-any-return]

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the async generator, running its ``finally`` blocks on the bridge; again does nothing."""
        if not self._begun or self._driver.finished:
            self._ended = True
            return
        try:
            call = self._step(self._source.finish, sys._getframe(1), "close")
        except BridgeClosed:
            return  # the closing bridge has done it
        except BaseException:  # interrupted, maybe before the step was on its way
            self._end_soon()
            raise
        finally:
            self._ended = True
        if call.error is not None and not isinstance(call.error, BridgeClosed):
            try:
                raise call.error.with_traceback(call.traceback)
            finally:
                call.raised()

    def __del__(self) -> None:
        # Dropped without with: close it, without waiting, through the loop's own task cancellation.
        if getattr(self, "_begun", False) and not self._ended:
            self._end_soon()


class Entered(Session, Generic[T]):
    """A context manager that enters and exits an async one on the bridge, in one task."""

    def __init__(self, bridge: Bridge, async_cm: AbstractAsyncContextManager[T]) -> None:
        super().__init__(bridge, Driver(self._clean_up))
        # Looked up on the type, as `async with` does; and now, so that a mistake shows here.
        kind = type(async_cm)
        if not hasattr(kind, "__aenter__") or not hasattr(kind, "__aexit__"):
            close_awaitable(async_cm)
            raise TypeError(f"expected an async context manager, not {kind.__qualname__}")
        self._cm = async_cm
        self._inside = False

    def __enter__(self) -> T:
        try:
            call = self._step(self._enter, sys._getframe(1), "with")
            if call.error is None:
                return call.value  # type: ignore[no-any-return]
        except BaseException as exc:
            # Interrupted after the manager was entered: there will be no with block to leave it.
            if self._inside:
                self.__exit__(type(exc), exc, exc.__traceback__)
            raise
        try:
            raise call.error.with_traceback(call.traceback)
        finally:
            call.raised()

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> bool:
        try:
            traceback = None if exc is None else exc.__traceback__
            call = self._step(self._leave, sys._getframe(1), "with", exc_type, exc, tb)
        except BaseException:  # interrupted, maybe before the step was on its way
            if self._inside:
                self._end_soon()
            raise
        if exc is not None and call.error is not exc:
            exc.with_traceback(traceback)  # without the frames of the other thread it has passed through
        if call.error is None:
            return bool(call.value)
        if call.error is exc:  # a manager that raises what it was given, rather than returning False
            exc.with_traceback(traceback)
            call.error = None
            return False
        try:
            raise call.error.with_traceback(call.traceback)
        finally:
            call.raised()

    # On the loop's thread

    async def _enter(self) -> T:
        if self._inside or self._driver.finished:
            raise BridgeError("a context manager of Bridge.enter() can be entered once")
        try:
            value = await type(self._cm).__aenter__(self._cm)
        except BaseException:
            self._driver.finished = True
            raise
        self._inside = True
        return value

    async def _leave(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> bool | None:
        self._driver.finished = True
        self._inside = False
        return await type(self._cm).__aexit__(self._cm, exc_type, exc, tb)

    async def _clean_up(self) -> None:
        if self._inside:
            self._inside = False
            error = CancelledError("the bridge was closed")
            await type(self._cm).__aexit__(self._cm, type(error), error, None)
