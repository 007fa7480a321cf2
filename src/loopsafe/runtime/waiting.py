"""Waits for the outcome of a call, and sees to it that no interrupt, timeout or cancellation leaves the call running.

Everything between "the call may have been submitted" and "the outcome is here" lies inside one try block: an exception
can be raised between any two bytecodes of the waiting thread (Ctrl-C, `PyThreadState_SetAsyncExc`).
"""

from __future__ import annotations

import sys
import time
from _thread import TIMEOUT_MAX
from asyncio import CancelledError
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from .context import carry

if TYPE_CHECKING:
    from .call import Call, Latch
    from .host import Host

DONE: Final = 0
EXPIRED: Final = 1
OUTER_CANCELLED: Final = 2

# A waiter looks up this often to see that the loop is still alive. Windows does not interrupt lock.acquire for Ctrl-C.
LOOK_UP = 0.05 if sys.platform == "win32" else 1.0
# A waiter that blocks a loop looks up this often whether that loop's task is being cancelled.
POLL = 0.05

Watch = Callable[[], bool]


def check_timeout(timeout: float | None) -> float | None:
    """Return what `check_seconds` returns for a timeout, and None for None."""
    return None if timeout is None else check_seconds(timeout)


def check_seconds(seconds: float) -> float:
    """Return `seconds` as a time that every function of the standard library can wait for: at least 0, not for ever.

    Raises:
        TypeError: it is not a number.
        ValueError: it is NaN.
    """
    if not isinstance(seconds, (int, float)) or isinstance(seconds, bool):
        raise TypeError(f"a timeout is a number of seconds, not {type(seconds).__qualname__}")
    if seconds != seconds:
        raise ValueError("a timeout is a number of seconds, not NaN")
    return max(0.0, min(seconds, TIMEOUT_MAX))


def wait(call: Call, latch: Latch, deadline: float | None, watch: Watch | None) -> int:
    """Sleep until the call has an outcome, the deadline passes, or `watch` says the caller itself is cancelled."""
    host = call.host
    pause_at_most = LOOK_UP if watch is None else POLL
    while True:
        pause = pause_at_most
        if deadline is not None:
            left = deadline - time.monotonic()
            if left <= 0:
                return DONE if latch.acquire(False) else EXPIRED
            pause = min(pause, left)
        if latch.acquire(True, pause):
            return DONE
        if call.done:  # two waiters of one future: an interrupt can make one keep the other's release
            return DONE
        if watch is not None and watch():
            return OUTER_CANCELLED
        host.check_pulse()


def drain(call: Call, latch: Latch, seconds: float) -> bool:
    """Cancel the call and give its cleanup so many seconds; return whether it has ended."""
    call.cancel()
    end = time.monotonic() + seconds
    while not call.done:
        left = end - time.monotonic()
        if left <= 0:
            return latch.acquire(False)
        if latch.acquire(True, min(left, LOOK_UP)):
            break
    return True


def drop(call: Call, latch: Latch, seconds: float) -> None:
    """Cancel a call whose caller is being interrupted, before the interrupt propagates."""
    if call in call.host.calls:  # else it was never submitted, or its last line has run
        drain(call, latch, seconds)
    call.leave()


def run(host: Host, call: Call, latch: Latch, timeout: float | None, seconds: float, watch: Watch | None) -> Call:
    """Submit the call, wait, and return it with an outcome to return or raise.

    Args:
        host: where it runs.
        call: not yet submitted.
        latch: the call's, held.
        timeout: from now, in seconds, or None.
        seconds: how long a cancelled call's cleanup is waited for.
        watch: says whether the caller itself is being cancelled.

    Raises:
        TimeoutError: `timeout` passed; the call was cancelled.
        asyncio.CancelledError: `watch` said so; the call was cancelled.
        BridgeError: the loop does not take calls any more.
    """
    state = None
    try:
        post(host, call)
        if timeout is None and watch is None:
            if latch.acquire(True, LOOK_UP):
                state = DONE
            else:
                host.check_pulse()
        if state is None:
            state = wait(call, latch, None if timeout is None else call.born + timeout, watch)
        ended = state == DONE or drain(call, latch, seconds)
    except BaseException:
        try:
            # When the caller was being cancelled already, this is the second interrupt.
            drop(call, latch, 0.0 if state == OUTER_CANCELLED else seconds)
        except BaseException:
            # A second interrupt, or the stack has run out: no more waiting. It may have come before drop() had done
            # anything. Posted from here, where one frame less is needed than for the start.
            try:
                host.post(call.cancel_here)
                host.post(call.leave_here)
            except RuntimeError:
                host.calls.discard(call)  # the loop is closed, or there was not stack enough for the start either
            raise
        raise
    if state != DONE and not (ended and not call.cancelled):
        give_up(call, state, timeout, ended, seconds)
    # Otherwise the outcome came before the cancellation did: it won the race.
    if call.after is not None:
        carry(call.before, call.after)
    return call


def post(host: Host, call: Call) -> None:
    """Submit the call.

    Raises:
        BridgeError: the loop does not take calls any more; a ready coroutine has been closed.
    """
    # Registered first, looked at second: whoever stops the loop says so first and answers what is registered
    # afterwards, so a call that slips in is either refused here or answered there.
    host.calls.add(call)
    if not host.stopping:
        try:
            host.post(call.start)
            return
        except RuntimeError:
            if not host.loop.is_closed():
                raise
    host.calls.discard(call)
    call.close_ready()
    raise host.refusal() from None


def give_up(call: Call, state: int, timeout: float | None, ended: bool, seconds: float) -> None:
    """Raise what the caller of a cancelled call gets to see."""
    if call.done and call.after is not None:
        carry(call.before, call.after)
    cleanup_error = call.error if ended and not isinstance(call.error, CancelledError) else None
    if cleanup_error is not None:
        call.error = None  # it is shown as the cause, and so not an exception that nobody sees
    if not ended:
        call.leave()
    if state == OUTER_CANCELLED:
        raise CancelledError(f"the task that waited for {call.name()}() was cancelled") from cleanup_error
    if not ended:
        fate = f"it was cancelled, but its cleanup had not finished {seconds:g} s later and goes on"
    elif cleanup_error is not None:
        fate = f"it was cancelled and its cleanup raised {type(cleanup_error).__qualname__}"
    else:
        fate = "it was cancelled and its cleanup finished"
    raise TimeoutError(f"{call.name()}() had not finished after {timeout:g} s; {fate}") from cleanup_error
