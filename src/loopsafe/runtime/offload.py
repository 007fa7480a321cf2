"""Hands synchronous functions to worker threads, and lets them call back."""

from __future__ import annotations

import asyncio
import functools
import inspect
import sys
from asyncio import CancelledError
from threading import get_ident
from types import BuiltinFunctionType
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, overload

from .affinity import home_of
from .call import Call, close_awaitable
from .context import carry
from .errors import BridgeError
from .host import Host
from .job import Job
from .limiter import Limiter, default_limiter
from .naming import callable_name
from .waiting import check_timeout, run
from .workers import current_jobs, new_latch

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator, Hashable

P = ParamSpec("P")
R = TypeVar("R")

# How long, in seconds, the cleanup of an interrupted call_from_thread() is waited for.
DRAIN = 2.0


# One overload for each option of ours: a call that names none is checked against the parameters of `fn`.
@overload
async def offload(
    fn: Callable[..., R],
    /,
    *args: Any,
    timeout: float | None,
    abandon: bool = True,
    limiter: Limiter | None = None,
    affinity: Hashable = None,
    **kwargs: Any,
) -> R: ...
@overload
async def offload(
    fn: Callable[..., R],
    /,
    *args: Any,
    abandon: bool,
    limiter: Limiter | None = None,
    affinity: Hashable = None,
    **kwargs: Any,
) -> R: ...
@overload
async def offload(
    fn: Callable[..., R],
    /,
    *args: Any,
    limiter: Limiter | None,
    affinity: Hashable = None,
    **kwargs: Any,
) -> R: ...
@overload
async def offload(
    fn: Callable[..., R],
    /,
    *args: Any,
    affinity: Hashable,
    **kwargs: Any,
) -> R: ...
@overload
async def offload(fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R: ...
async def offload(  # type: ignore[misc]  # a callee's parameters with our names are ours
    fn: Callable[..., Any],
    /,
    *args: Any,
    timeout: float | None = None,
    abandon: bool = True,
    limiter: Limiter | None = None,
    affinity: Hashable = None,
    **kwargs: Any,
) -> Any:
    """Run the synchronous ``fn(*args, **kwargs)`` in a worker thread and return its result.

    Context variables go in and changes come back. The threads are daemons of a pool of our own, not of the loop's
    default executor, which name resolution needs and which the interpreter waits for at exit.

    Args:
        fn: the function; `functools.partial` for keywords of its own with the names below.
        timeout: in seconds, waiting for a slot included; no limit if not given.
        abandon: on cancellation or timeout return at once; the thread goes on, keeps its slot until it ends, and an
            exception it still raises goes to the loop's exception handler. False: hold the cancellation or timeout back
            until the function ends. A function that has not started is dropped in both cases.
        limiter: whose slots the function needs; by default one with 64 slots that all calls share.
        affinity: a key; all functions with an equal key run on one thread. They need a slot only of a `limiter`
            that is given. The thread lives as long as a key that is compared by identity, else until exit.

    Raises:
        TimeoutError: the builtin one: `timeout` passed.
        RuntimeError: no asyncio loop is running here; or the function raised StopIteration, which no coroutine can
            raise and which is then the cause.
        TypeError: `fn` is a coroutine or a coroutine function, which is to be awaited, or cannot be called; `timeout`
            is not a number; or `affinity` cannot be hashed.
        ValueError: `timeout` is NaN.

    Limits: a thread cannot be killed; an abandoned function runs to its end, but does not delay interpreter exit.
    """
    loop = asyncio.get_running_loop()
    code = getattr(fn, "__code__", None)
    if code is not None:
        if code.co_flags & inspect.CO_COROUTINE:
            raise TypeError(f"{fn.__qualname__} is a coroutine function: await it instead of offloading it")
    elif type(fn) is not BuiltinFunctionType:
        _refuse_asynchronous(fn)
    if timeout is not None:
        timeout = check_timeout(timeout)
    home = None if affinity is None else home_of(affinity)
    if limiter is None and home is None:
        limiter = default_limiter
    job = Job(loop, fn, args, kwargs, limiter, home)
    timer: asyncio.TimerHandle | None = None
    try:
        job.submit()
        if timeout is not None:
            timer = loop.call_later(timeout, job.expire)
        cancelled = await _finished(job, timeout, abandon)
    except BaseException:  # also an interrupt, and GeneratorExit when the loop is torn down
        job.abandon()
        raise
    finally:
        if timer is not None:
            timer.cancel()
    carry(job.before, job.after)
    if cancelled is not None:
        job.report()
        try:
            raise cancelled
        finally:
            cancelled = None
    if job.expired and job.unwanted:
        error, job.error = job.error, None
        raise _late(job, timeout, "it was not to be abandoned and has ended now", error)
    if job.error is None:
        return job.value
    if isinstance(job.error, StopIteration):
        raise RuntimeError(
            f"{job.name()}() raised StopIteration, which cannot be raised into a coroutine"
        ) from job.error
    try:
        raise job.error.with_traceback(job.traceback)
    finally:
        job.raised()


async def _finished(job: Job, timeout: float | None, abandon: bool) -> CancelledError | None:
    """Wait until the function has ended; return the cancellation that was held back until then."""
    cancelled: CancelledError | None = None
    try:
        while True:
            try:
                await job.future
            except CancelledError as exc:
                if job.drop() or abandon:
                    raise
                cancelled = exc
            if job.finished:
                return cancelled
            if cancelled is None and job.expired:
                if job.drop():
                    raise _late(job, timeout, "it had not started and was dropped", None)
                if abandon:
                    raise _late(job, timeout, "its thread goes on and keeps its slot until it ends", None)
            job.unwanted = True
            job.future = job.loop.create_future()  # the old one was used up by the cancellation or the timer
    finally:
        cancelled = None  # it refers to this frame


def _refuse_asynchronous(fn: Callable[..., Any]) -> None:
    """Raise for what has no code of its own and is no synchronous callable."""
    if not callable(fn):
        close_awaitable(fn)
        raise TypeError(f"offload() needs a synchronous function to call, not {callable_name(fn)}")
    target: Any = fn
    while isinstance(target, functools.partial):
        target = target.func
    if inspect.iscoroutinefunction(target) or inspect.iscoroutinefunction(type(target).__call__):
        raise TypeError(f"{callable_name(fn)} is a coroutine function: await it instead of offloading it")


def _late(job: Job, timeout: float | None, fate: str, cause: BaseException | None) -> TimeoutError:
    error = TimeoutError(f"{job.name()}() had not finished after {timeout:g} s; {fate}")
    error.__cause__ = cause
    return error


class _Immediate:
    """Awaits to a value that is there already."""

    def __init__(self, value: object) -> None:
        self._value = value

    def __await__(self) -> Generator[Any, None, object]:
        return self._value
        yield


class _BackCall(Call):
    """A call whose function may be synchronous."""

    __slots__ = ()

    def as_awaitable(self, made: object) -> object:
        return super().as_awaitable(made) if inspect.isawaitable(made) else _Immediate(made)


@overload
def call_from_thread(fn: Callable[..., Awaitable[R]], /, *args: Any, timeout: float | None = None) -> R: ...
@overload
def call_from_thread(fn: Callable[..., R], /, *args: Any, timeout: float | None = None) -> R: ...
def call_from_thread(fn: Callable[..., Any], /, *args: Any, timeout: float | None = None) -> Any:
    """Inside `offload`: run ``fn(*args)``, synchronous or async, on the loop that offloaded, and return its result.

    The slot is given back while this waits.

    Args:
        fn: what to run there; a synchronous function must not block.
        timeout: in seconds, from now; no limit if not given.

    Raises:
        BridgeError: not called from a function that `offload` runs.
        TypeError: `fn` cannot be called: pass the coroutine function, not the coroutine. Or `timeout` is not a number.
        ValueError: `timeout` is NaN.
        BridgeClosed: that loop is closed.
        TimeoutError: `timeout` passed; the call was cancelled.
    """
    job = current_jobs.get(get_ident())
    if not callable(fn):
        close_awaitable(fn)
        raise TypeError(f"call_from_thread() needs a function to call on the loop, not {callable_name(fn)}")
    if job is None:
        raise BridgeError("call_from_thread() works inside a function that offload() runs; elsewhere use run_sync()")
    timeout = check_timeout(timeout)
    latch = new_latch(job)
    call: Call = _BackCall(Host(job.loop), fn, None, args, {}, latch, sys._getframe(1))
    job.lend_slot()
    try:
        run(call.host, call, latch, timeout, DRAIN, None)
    finally:
        job.take_slot_back()
    if call.error is None:
        return call.value
    try:
        raise call.error.with_traceback(call.traceback)
    finally:
        call.raised()


def check_cancelled() -> None:
    """Inside `offload`: raise if the task that waits for this function was cancelled or its timeout has passed.

    Raises:
        asyncio.CancelledError: it was; let it propagate after cleaning up.
        BridgeError: not called from a function that `offload` runs.
    """
    job = current_jobs.get(get_ident())
    if job is None:
        raise BridgeError("check_cancelled() works inside a function that offload() runs")
    if job.unwanted:
        raise CancelledError("the task that offloaded this function does not wait for it any more")
