"""The bridge itself: an event loop in a thread of its own, and every way to run something on it from sync code."""

from __future__ import annotations

import sys
import threading
import warnings
from _thread import allocate_lock
from asyncio import _get_running_loop
from collections import deque
from inspect import isawaitable
from threading import get_ident
from types import FunctionType
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, TypeVar, overload

from . import browser, lifecycle
from .call import Call, Way, close_awaitable
from .diagnose import describe
from .errors import BridgeClosed, BridgeDeadlock, BridgeError, JoinTimeout
from .future import BridgeFuture
from .naming import callable_name, place, thread_stack, users_frame
from .runner import LoopFactory, Runner
from .session import Entered, Iteration
from .surroundings import OuterLoop, check_policy, in_trio_run
from .waiting import check_seconds, check_timeout, post, run
from .workers import current_jobs, new_latch

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Awaitable, Callable
    from contextlib import AbstractAsyncContextManager
    from types import FrameType, TracebackType

    from .call import Latch

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

Policy = Literal["warn", "raise", "allow"]

BRIDGE_CALL = Way("Bridge.call")
RUN_SYNC = Way("run_sync")


class Bridge:
    """One event loop in one daemon thread, started on first use.

    Args:
        name: the thread's name, and the bridge's in messages.
        loop_factory: makes the loop, on the bridge's thread; by default a selector loop that is quick to wake, or what
            an installed event loop policy (uvloop) makes.
        drain: how long, in seconds, the ``finally`` blocks of a cancelled call are waited for.
        on_running_loop: what a synchronous call on the thread of a running event loop does, which blocks that loop:
            ``"warn"`` once per call site, ``"raise"`` `BridgeError`, or ``"allow"``. The environment variable
            ``LOOPSAFE_ON_RUNNING_LOOP``, where set, takes precedence.

    Raises:
        TypeError, ValueError: `drain` is not a number of seconds.
        ValueError: `on_running_loop` is none of the three.

    Limits: a synchronous call on a running loop's thread stops that loop, only ``await`` does not. A coroutine that
    needs *that* loop then waits until its timeout. Objects bound to another loop stay bound to it. A coroutine that
    blocks blocks the bridge.
    """

    def __init__(
        self,
        *,
        name: str = "loopsafe",
        loop_factory: LoopFactory | None = None,
        drain: float = 2.0,
        on_running_loop: Policy = "warn",
    ) -> None:
        self._runner: Runner | None = None
        self._closed = False
        self._generation = lifecycle.generation
        # Reentrant: a signal handler may use the bridge while the thread it interrupted is starting it.
        self._lock = threading.RLock()
        self.name = name
        self.drain = check_seconds(drain)
        self.on_running_loop = check_policy(on_running_loop)
        self._loop_factory = loop_factory

    # Calls

    @overload
    def call(self, fn: Callable[..., Awaitable[R]], /, *args: Any, timeout: float | None, **kwargs: Any) -> R: ...
    @overload
    def call(self, fn: Callable[P, Awaitable[R]], /, *args: P.args, **kwargs: P.kwargs) -> R: ...
    @overload
    def call(self, fn: Awaitable[R], /, *, timeout: float | None = None) -> R: ...
    def call(  # type: ignore[misc]  # a callee's own `timeout` is ours
        self, fn: Any, /, *args: Any, timeout: float | None = None, **kwargs: Any
    ) -> Any:
        """Run ``fn(*args, **kwargs)`` on this bridge's loop and return its result: `run_sync` for a loop of your own.

        Args:
            fn: a coroutine function, or a ready awaitable (then without arguments).
            timeout: in seconds, from now; no limit if not given.

        Raises:
            BridgeClosed: the bridge was closed, before the call or during it.
            Exception: what `fn` raises, and what `run_sync` raises on its own.
        """
        call = self._perform(fn, args, kwargs, timeout, sys._getframe(1), BRIDGE_CALL)
        if call.error is None:
            return call.value
        try:
            raise call.error.with_traceback(call.traceback)
        finally:
            call.raised()

    @overload
    def submit(self, fn: Callable[P, Awaitable[R]], /, *args: P.args, **kwargs: P.kwargs) -> BridgeFuture[R]: ...
    @overload
    def submit(self, fn: Awaitable[R], /) -> BridgeFuture[R]: ...
    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> BridgeFuture[Any]:
        """Start ``fn(*args, **kwargs)`` on the bridge's loop and return at once; from any thread, also the bridge's.

        The task sees a copy of the caller's context variables; changes stay in it. An exception of a future that is
        dropped unasked goes to the loop's exception handler.

        Args:
            fn: a coroutine function, or a ready awaitable (then without arguments).

        Raises:
            BridgeClosed, BridgeDied: the bridge takes no calls any more.
            BridgeError: this platform has no threads.
            TypeError: `fn` is neither callable nor awaitable, or is an awaitable and comes with arguments.
        """
        ready = self._ready(fn, args, kwargs)
        try:
            if not browser.THREADS:
                raise BridgeError(browser.EXPLANATION)
            runner = self._running()
        except BaseException:
            close_awaitable(ready)
            raise
        call = Call(runner, fn if ready is None else None, ready, args, kwargs, None, None)
        future: BridgeFuture[Any] = BridgeFuture(call, self)
        try:
            call.frame = place(users_frame(sys._getframe(1)))
            call.wakers = deque()
            post(runner, call)
            return future
        except BridgeError:
            raise
        except BaseException:  # interrupted: it may have been posted
            call.cancel()
            raise

    def iterate(self, agen_fn: Callable[P, AsyncIterable[T]], /, *args: P.args, **kwargs: P.kwargs) -> Iteration[T]:
        """Return a context manager for an iterator over an async generator that runs on the bridge.

        ``with bridge.iterate(rows, query) as it: ...`` runs every step, and the closing on leaving the block, in one
        task. ``for row in bridge.iterate(rows, query)`` works too, but closes only when exhausted or collected.

        Args:
            agen_fn: an async generator function, or another that returns an async iterable; called with the first step.

        Raises:
            TypeError: `agen_fn` cannot be called; or, at the first step, what it returns is no async iterable.
            BridgeClosed: at any step: the bridge was closed.
            Exception: at any step: what the generator raises, and the refusals of `run_sync`.
        """
        return Iteration(self, agen_fn, args, kwargs)

    def enter(self, async_cm: AbstractAsyncContextManager[T]) -> Entered[T]:
        """Return a context manager that enters and exits `async_cm` on the bridge, both in one task.

        Args:
            async_cm: an async context manager; what is returned can be entered once.

        Raises:
            TypeError: `async_cm` is no async context manager.
            BridgeClosed: on entering: the bridge was closed, or the block was left before.
            Exception: on entering and leaving: what `async_cm` raises, and the refusals of `run_sync`.
        """
        return Entered(self, async_cm)

    # Life

    def close(self, timeout: float = 5.0) -> None:
        """Refuse new calls, cancel what runs, let cleanups run for `drain` seconds, and end the thread.

        Waiting callers get `BridgeClosed`. Closing again does nothing; so does closing a bridge never used.

        Args:
            timeout: how long to wait for the thread, in seconds.

        Raises:
            JoinTimeout: the thread did not end; the message shows where it is.
            TypeError, ValueError: `timeout` is not a number of seconds.
            BridgeDeadlock: called on the bridge's own thread.
        """
        runner = self._runner
        if runner is not None and get_ident() == runner.ident:
            raise BridgeDeadlock(f"bridge {self.name!r} cannot be closed on its own thread, which it would wait for")
        with self._fork_safe_lock():
            self._closed = True
            runner = self._runner
        if runner is None or runner.forked:
            return
        runner.request_stop()
        if not runner.await_end(timeout):
            raise JoinTimeout(
                f"the thread of bridge {self.name!r} is still running {timeout:g} s after close(); it is at:\n"
                f"{thread_stack(runner.ident)}".rstrip()
            )

    def __enter__(self) -> Bridge:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        runner = getattr(self, "_runner", None)
        if runner is not None and not runner.stopping and not self._closed and not lifecycle.exiting:
            runner.request_stop()
            warnings.warn(
                f"bridge {self.name!r} was dropped without close()", ResourceWarning, stacklevel=1, source=self
            )

    def diagnose(self) -> str:
        """Return what the bridge is doing: where its thread is, which calls are in flight and who waits for them.

        Text for people, of several lines; from any thread, also while the bridge's own is stuck.
        """
        runner = self._runner
        if runner is None or runner.forked:
            return f"bridge {self.name!r}: {'closed' if self._closed else 'not started'}"
        return describe(runner)

    def __repr__(self) -> str:
        return f"<{self.diagnose().splitlines()[0]}>"

    # Inside

    def _fork_safe_lock(self) -> threading.RLock:
        if self._generation != lifecycle.generation:
            # A thread of the parent may have held the old one. Two threads may do this at once; then both start a
            # runner and one of them finds that it came second.
            self._lock = threading.RLock()
            self._generation = lifecycle.generation
        return self._lock

    def _running(self) -> Runner:
        """Return the runner, starting it if there is none; raise `BridgeClosed` when there can be none."""
        runner = self._runner
        if runner is not None and not runner.stopping:
            return runner
        with self._fork_safe_lock():
            runner = self._runner
            if runner is not None and not runner.forked:
                if runner.stopping:
                    raise runner.refusal()
                return runner
            if self._closed:
                raise BridgeClosed(f"bridge {self.name!r} is closed")
            if lifecycle.exiting:
                raise BridgeClosed(f"bridge {self.name!r} is closed: the interpreter is shutting down")
            fresh = Runner(self.name, self._loop_factory, self.drain)
            fresh.start()
            if self._closed:  # by a signal handler, meanwhile
                fresh.request_stop()
                raise BridgeClosed(f"bridge {self.name!r} is closed")
            current = self._runner
            if current is not None and not current.forked:  # a signal handler was quicker
                fresh.request_stop()
                return current
            self._runner = fresh
            return fresh

    def _ready(self, fn: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Return `fn` if it is an awaitable, None if it is to be called."""
        if not hasattr(type(fn), "__await__"):
            if callable(fn):
                return None
            if not isawaitable(fn):  # a generator can be one
                raise TypeError(f"expected a coroutine function or an awaitable, not {type(fn).__qualname__}")
        if args or kwargs:
            close_awaitable(fn)
            raise TypeError(
                f"{callable_name(fn)} is an awaitable already and takes no arguments; pass the function itself"
            )
        return fn

    def _perform(
        self, fn: Any, args: tuple[Any, ...], kwargs: dict[str, Any], timeout: float | None, frame: FrameType, way: Way
    ) -> Call:
        """Make a call and return it with its outcome; every public way to call raises that outcome in its own frame."""
        ready = None if type(fn) is FunctionType else self._ready(fn, args, kwargs)
        outer: OuterLoop | None = None
        watch = None
        try:
            if timeout is not None:
                timeout = check_timeout(timeout)
            runner = self._runner
            if runner is None or runner.stopping:
                if not browser.THREADS:
                    return browser.perform(fn, ready, args, kwargs, timeout)
                runner = self._running()
            ident = get_ident()
            job = current_jobs.get(ident)
            latch: Latch
            if job is None:
                latch = allocate_lock()
                latch.acquire()  # new, so it is ours at once
            else:
                latch = new_latch(job)
            call = way.make(runner, fn if ready is None else None, ready, args, kwargs, latch, frame)
            if _get_running_loop() is not None or ident == runner.ident or ("trio" in sys.modules and in_trio_run()):
                name = callable_name(fn)
                spelling = way.instead or (name if ready is not None else f"{name}(...)")
                outer = OuterLoop(runner, f"{way.name}({name})", spelling, self.on_running_loop, frame)
                watch = outer.enter()
        except BaseException:
            close_awaitable(ready)
            raise
        if outer is None and job is None:
            return run(runner, call, latch, timeout, self.drain, None)
        try:
            if job is not None:  # a worker of offload() that waits gives its slot back meanwhile
                job.lend_slot()
            return run(runner, call, latch, timeout, self.drain, watch)
        finally:
            if job is not None:
                job.take_slot_back()
            if outer is not None:
                outer.leave()


default_bridge = Bridge()


@overload
def run_sync(fn: Callable[..., Awaitable[R]], /, *args: Any, timeout: float | None, **kwargs: Any) -> R: ...
@overload
def run_sync(fn: Callable[P, Awaitable[R]], /, *args: P.args, **kwargs: P.kwargs) -> R: ...
@overload
def run_sync(fn: Awaitable[R], /, *, timeout: float | None = None) -> R: ...
def run_sync(  # type: ignore[misc]  # a callee's own `timeout` is ours
    fn: Any, /, *args: Any, timeout: float | None = None, **kwargs: Any
) -> Any:
    """Run ``fn(*args, **kwargs)`` to its end from synchronous code and return its result.

    It runs as a task of the default bridge: one event loop in one background thread, the same for every call and
    started by the first. The identical result is returned and the same exception object raised; context variables go
    in, and changes come back. When the caller is interrupted, or `timeout` passes, the task is cancelled and its
    ``finally`` blocks get two seconds before the caller goes on.

    Args:
        fn: a coroutine function, or a ready awaitable (then without arguments).
        timeout: in seconds, from now; no limit if not given. All other arguments belong to `fn`; `functools.partial`
            for a ``timeout`` of its own.

    Raises:
        TimeoutError: the builtin one: `timeout` passed.
        asyncio.CancelledError: the call was cancelled, or the task on whose running loop it was made.
        BridgeDeadlock: called on the bridge's own thread, or in a circle of bridges.
        BridgeClosed: the interpreter is shutting down.
        BridgeDied: the bridge's thread has ended; the cause says why.
        BridgeError: the awaitable belongs to another loop, or the policy forbids blocking a running loop.
        TypeError: there is nothing to await: `fn` is neither callable nor awaitable, is an awaitable and comes with
            arguments, or returned something else; or `timeout` is not a number.
        ValueError: `timeout` is NaN.

    Limits: on the thread of a running event loop this works, but stops that loop until it returns
    (`BlockingLoopWarning`); only ``await`` does not. A coroutine that needs *that* loop waits until its timeout. When
    the task there is cancelled meanwhile, asyncio delivers that cancellation once more, at the task's next ``await``.
    """
    call = default_bridge._perform(fn, args, kwargs, timeout, sys._getframe(1), RUN_SYNC)
    if call.error is None:
        return call.value
    try:
        raise call.error.with_traceback(call.traceback)
    finally:
        call.raised()
