"""The handle of a call that nobody waits for yet."""

from __future__ import annotations

import asyncio
import sys
import time
from asyncio import CancelledError
from threading import get_ident
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .call import restore
from .surroundings import OuterLoop, in_trio_run
from .waiting import DONE, OUTER_CANCELLED, check_timeout, wait
from .workers import current_jobs, new_latch

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from .bridge import Bridge
    from .call import Call

R = TypeVar("R")


class BridgeFuture(Generic[R]):
    """A call started by `Bridge.submit`; wait for it with `result` or, on any asyncio loop, with ``await``."""

    _asked = False

    def __init__(self, call: Call, bridge: Bridge) -> None:
        self._call = call
        self._bridge = bridge  # the thread ends when its bridge is collected

    def done(self) -> bool:
        """Return whether there is an outcome."""
        return self._call.done

    def cancelled(self) -> bool:
        """Return whether the call was cancelled."""
        return self._call.done and isinstance(self._call.error, CancelledError)

    def cancel(self) -> bool:
        """Cancel the call; return False if it already has an outcome. Does not wait for its cleanup.

        As with a task, every request counts: one more cancels a call that has survived the last, or its cleanup.
        """
        if self._call.done:
            return False
        self._call.cancel_again()
        return True

    def result(self, timeout: float | None = None) -> R:
        """Wait for the call and return its result, or raise its exception; any number of times, from any thread.

        A timeout or an interrupt of the wait leaves the call running: there is this handle to ask again or cancel.
        Where the task that waits on a running loop is cancelled, the call is cancelled too.

        Args:
            timeout: in seconds, from now; 0 only looks, None waits without a limit.

        Raises:
            TimeoutError: the builtin one: `timeout` passed.
            asyncio.CancelledError: the call was cancelled, or the task on whose running loop this waits.
            BridgeDeadlock: asked on the bridge's own thread before there is an outcome; ``await`` the future there.
            BridgeClosed, BridgeDied: there will be no outcome.
            BridgeError: the policy forbids blocking a running loop.
            TypeError, ValueError: `timeout` is not a number of seconds.
        """
        self._wait(check_timeout(timeout))
        self._asked = True
        if (error := self._call.error) is None:
            return self._call.value  # type: ignore[no-any-return]
        context = self._call.context
        try:
            raise error.with_traceback(self._call.traceback)
        finally:
            restore(error, context)
            del error, self  # an exception's traceback must not keep this future, and with it the exception, alive

    def exception(self, timeout: float | None = None) -> BaseException | None:
        """Wait like `result`, and return what the call raised, also its cancellation or the bridge's end, or None.

        Args:
            timeout: in seconds, from now; 0 only looks, None waits without a limit.

        Raises:
            Exception: what `result` raises when the wait itself cannot go on: it was too long, cancelled or refused.
        """
        self._wait(check_timeout(timeout))
        self._asked = True
        return self._call.error

    def __await__(self) -> Generator[Any, None, R]:
        call = self._call
        if not call.done:
            loop = asyncio.get_running_loop()
            future: asyncio.Future[None] = loop.create_future()

            def there() -> None:
                if not future.done():
                    future.set_result(None)

            def waker() -> None:
                try:  # noqa: SIM105 - suppress() is slow
                    loop.call_soon_threadsafe(there)
                except RuntimeError:
                    pass  # that loop is closed, and the task that waited with it

            call.add_waker(waker)
            try:
                yield from future
            except CancelledError:
                call.cancel()
                raise
        self._asked = True
        if (error := call.error) is None:
            return call.value  # type: ignore[no-any-return]
        context = call.context
        try:
            raise error.with_traceback(call.traceback)
        finally:
            restore(error, context)
            del error, call, self

    def _wait(self, timeout: float | None) -> None:
        """Wait for the outcome from synchronous code."""
        call = self._call
        if call.done:
            return
        runner = self._bridge._runner
        job = current_jobs.get(get_ident())
        outer: OuterLoop | None = None
        watch = None
        on_a_loop = asyncio._get_running_loop() is not None or ("trio" in sys.modules and in_trio_run())
        if runner is not None and (on_a_loop or get_ident() == runner.ident):
            frame = sys._getframe(2)
            outer = OuterLoop(runner, "BridgeFuture.result()", "future", self._bridge.on_running_loop, frame)
            watch = outer.enter()
        latch = new_latch(job)
        waker = latch.release
        try:
            if job is not None:
                job.lend_slot()
            call.add_waker(waker)
            deadline = None if timeout is None else time.monotonic() + timeout
            state = wait(call, latch, deadline, watch)
        finally:
            call.discard_waker(waker)
            if job is not None:
                job.take_slot_back()
            if outer is not None:
                outer.leave()
        if state == OUTER_CANCELLED:
            call.cancel()
            raise CancelledError(f"the task that waited for {call.name()}() was cancelled")
        if state != DONE:
            raise TimeoutError(
                f"{call.name()}() had not finished after {timeout:g} s; it goes on: cancel() it or ask again"
            )

    def __del__(self, is_finalizing: Callable[[], bool] = sys.is_finalizing) -> None:
        try:
            if not self._asked and hasattr(self, "_call"):
                self._call.leave()
        except Exception:
            # A free-threaded interpreter takes modules apart first, and the globals of those we use are gone.
            if not is_finalizing():
                raise

    def __repr__(self) -> str:
        call = self._call
        state = "running" if not call.done else "cancelled" if self.cancelled() else "failed" if call.error else "done"
        return f"<BridgeFuture of {call.name()}(): {state}>"
