"""An event loop that sleeps on a lock instead of in the kernel's poll while there is nothing but calls to wait for.

Waking a thread out of ``epoll_wait`` through a socket costs several system calls and, on many machines, a move to
another processor; waking it from a lock costs one. A bridge whose coroutines have no socket open at the moment is woken
by the lock; as soon as one file descriptor is registered the loop polls like any other.

A call that ends in its first step leaves the loop nothing to do, and then the selector goes straight back to sleep: it
returns to the loop only for what the loop alone can do (callbacks, timers, a stop).

The hooks used are asyncio's own: a selector handed to `asyncio.SelectorEventLoop`; ``_write_to_self``, which asyncio
leaves to its subclasses; and ``_ready``, the deque of callbacks, which is only looked at.
"""

from __future__ import annotations

import _thread
import asyncio
import selectors
import sys
from collections import deque
from typing import TYPE_CHECKING, Any

from .bell import new_bell, ring

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from contextvars import Context

# Without a GIL the bell lost when measured: a call took 4.7 times `run_coroutine_threadsafe`, and 0.7 by polling.
_LOCKS_WAKE_SOON = getattr(sys, "_is_gil_enabled", lambda: True)()


class _BellSelector(selectors.DefaultSelector):
    """A selector that waits on a lock (the bell) while the loop's self-pipe is all that is registered."""

    def __init__(self) -> None:
        super().__init__()
        self.registered = 0 if _LOCKS_WAKE_SOON else 1  # one more than there are: it always polls
        self.polling = False
        self.ready: deque[Any] = deque()  # the loop's
        self.due = False  # the loop was given a timer or told to stop since this went to sleep
        self.bell = new_bell()
        self.inbox: deque[Callable[[], Any]] = deque()
        self.failed: Callable[[dict[str, Any]], None]  # the loop's exception handler

    def register(self, *args: Any, **kwargs: Any) -> selectors.SelectorKey:
        key = super().register(*args, **kwargs)
        self.registered += 1
        return key

    def unregister(self, *args: Any, **kwargs: Any) -> selectors.SelectorKey:
        key = super().unregister(*args, **kwargs)
        self.registered -= 1
        return key

    def ring(self) -> bool:
        """Wake the loop's thread if it sleeps on the bell; return whether it may be polling instead."""
        ring(self.bell)
        # If the bell was found unlocked, an earlier ring is still unheard, and whoever hears it also sees what we
        # have put down before ringing.
        return self.polling

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        events: list[tuple[selectors.SelectorKey, int]] = []
        inbox = self.inbox
        if inbox:
            timeout = 0
        if self.registered > 1:
            # First say that we poll, then look at the bell; a ringer rings first and looks afterwards whether we
            # poll. Whichever way the two interleave, one sees the other.
            self.polling = True
            try:
                events = super().select(0 if self.bell.acquire(False) else timeout)
            finally:
                self.polling = False
        elif timeout is None:
            # No callback, no timer: only the bell can bring something to do.
            self.due = False
            while True:
                self.bell.acquire()
                self._run_posted()
                if self.ready or self.due or self.registered > 1:
                    return events
        elif timeout > 0:
            self.bell.acquire(True, min(timeout, _thread.TIMEOUT_MAX))
        # What is posted starts here, before the loop looks at what is ready: a call needs one turn of the loop.
        self._run_posted()
        return events

    def _run_posted(self) -> None:
        inbox = self.inbox
        for _ in range(len(inbox)):
            try:
                inbox.popleft()()
            except Exception as exc:  # such as what the cancel() of a user's awaitable raises
                self.failed({"message": "a call could not be started or cancelled", "exception": exc})


class BridgeLoop(asyncio.SelectorEventLoop):
    """asyncio's selector loop, woken by a lock when it can be."""

    def __init__(self) -> None:
        self._bell_selector = _BellSelector()
        self._keep_next = False
        self._kept: Any = None
        super().__init__(self._bell_selector)
        self._bell_selector.ready = self._ready  # type: ignore[attr-defined]
        self._bell_selector.failed = self.call_exception_handler

    def call_at(  # type: ignore[override,unused-ignore]
        self, when: float, callback: Any, *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Set a timer, and have the loop work out again how long it may sleep."""
        self._bell_selector.due = True
        return super().call_at(when, callback, *args, context=context)

    def stop(self) -> None:
        """Stop at the end of this turn, which for a call's first step is now."""
        super().stop()
        self._bell_selector.due = True

    def _write_to_self(self) -> None:
        if self._bell_selector.ring():
            super()._write_to_self()  # type: ignore[misc]

    def post(self, callback: Callable[[], Any]) -> None:
        """Have the loop's thread run `callback`; from any thread.

        Raises:
            RuntimeError: the loop is closed.
        """
        if self._closed:  # type: ignore[attr-defined]  # is_closed(), without the call
            raise RuntimeError("Event loop is closed")
        selector = self._bell_selector
        selector.inbox.append(callback)
        bell = selector.bell
        if bell.locked():  # ring(), without the call
            try:  # noqa: SIM105 - suppress() is slow
                bell.release()
            except RuntimeError:
                pass
        if selector.polling:
            super()._write_to_self()  # type: ignore[misc]

    if sys.version_info >= (3, 12):

        def start_task(self, coro: Coroutine[Any, Any, None], context: Context) -> asyncio.Task[None]:
            """Make a task that takes its first step at once, which spares the loop a turn; on the loop's thread.

            Not for a loop with a task factory, which this passes over. Nothing can come between the task and its first
            step, so a cancellation finds it started.

            Args:
                coro: what the task runs.
                context: the task gets a copy of it.
            """
            return asyncio.Task(coro, loop=self, context=context.copy(), eager_start=True)

    else:

        def start_task(self, coro: Coroutine[Any, Any, None], context: Context) -> asyncio.Task[None]:
            """As above. These tasks ask the loop to call their first step soon, which is kept from the queue here."""
            self._keep_next = True
            try:
                task: asyncio.Task[None] = context.run(asyncio.Task, coro, loop=self)
            finally:
                self._keep_next = False
            (own, step), self._kept = self._kept, None
            own.run(step)
            return task

        def call_soon(  # type: ignore[override,unused-ignore]
            self, callback: Any, *args: Any, context: Context | None = None
        ) -> Any:
            """Queue a callback, or keep it for `start_task`."""
            if self._keep_next:
                self._keep_next = False
                self._kept = (context, callback)
                return None
            return super().call_soon(callback, *args, context=context)


def new_loop() -> asyncio.AbstractEventLoop:
    """Return our own loop where asyncio would make a selector loop, else what the installed policy makes (uvloop)."""
    if sys.platform == "win32":
        return asyncio.new_event_loop()
    # Asking through the public name warns from 3.14 on, although policies still decide there.
    ask = getattr(asyncio.events, "_get_event_loop_policy", None) or asyncio.get_event_loop_policy
    policy = ask()
    if not type(policy).__module__.startswith("asyncio."):
        loop: asyncio.AbstractEventLoop = policy.new_event_loop()
        return loop
    return BridgeLoop()
