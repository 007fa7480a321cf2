"""One offloaded function on its way to a worker thread and back."""

from __future__ import annotations

import threading
from contextvars import Context, ContextVar, copy_context
from typing import TYPE_CHECKING, Any

from .call import report_unseen, restore
from .naming import callable_name, trim_traceback
from .workers import Limiter, current_jobs

if TYPE_CHECKING:
    import asyncio
    from collections import deque
    from collections.abc import Callable
    from types import TracebackType

    from .affinity import Home

# The affinity jobs on whose behalf code runs, so that a nested job is recognised on whatever way it comes.
_lineage: ContextVar[tuple[object, ...]] = ContextVar("loopsafe_lineage", default=())


class Job:
    """An offloaded function.

    `started` is the right to decide the job's fate: whoever acquires it first either runs the function (the worker) or
    drops it (the loop). What concerns the waiting task (`finished`, `gone`, `expired`, `future`) is touched on the
    loop's thread only.
    """

    __slots__ = (
        "after", "args", "before", "context", "error", "expired", "finished", "fn", "future", "gone", "home", "kwargs",
        "limiter", "lineage", "loop", "slots", "started", "traceback", "unwanted", "value",
    )  # fmt: skip

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        fn: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        limiter: Limiter | None,
        home: Home | None,
    ) -> None:
        self.loop = loop
        self.fn = fn
        self.args = args
        self.kwargs = kwargs
        self.limiter = limiter
        self.home = home
        self.before: Context = copy_context()
        self.after: Context = self.before.copy()
        self.lineage = _lineage.get() if home is not None else ()
        self.future: asyncio.Future[None] = loop.create_future()
        self.started = threading.Lock()
        self.slots: deque[None] | None = None
        self.finished = False  # the function has ended and the loop knows
        self.gone = False  # nobody waits any more
        self.expired = False
        self.unwanted = False  # what check_cancelled() looks at
        self.value: Any = None
        self.error: BaseException | None = None
        self.traceback: TracebackType | None = None
        self.context: BaseException | None = None

    # On the worker's thread

    def run(self, token: object = None) -> None:
        """Run the function, unless it was dropped, and keep its outcome."""
        if not self.started.acquire(False):
            return
        ident = threading.get_ident()
        outer = current_jobs.get(ident)
        current_jobs[ident] = self
        try:
            if token is None:
                self.value = self.after.run(self.fn, *self.args, **self.kwargs)
            else:
                self.value = self.after.run(self._run_at_home, token)
        except BaseException as exc:
            self.traceback = trim_traceback(exc)
            self.context = exc.__context__
            self.error = exc
        finally:
            if outer is None:
                current_jobs.pop(ident, None)
            else:
                current_jobs[ident] = outer
        self.args, self.kwargs = (), {}

    def _run_at_home(self, token: object) -> Any:
        reset = _lineage.set((*self.lineage, token))
        try:
            return self.fn(*self.args, **self.kwargs)
        finally:
            _lineage.reset(reset)  # before the changed variables are carried back to the task

    def fail(self, exc: BaseException) -> None:
        """Give the job an exception instead of a thread."""
        if self.started.acquire(False):
            self.error = exc
            self.release_slot()
            self.deliver_soon()

    def lend_slot(self) -> None:
        """Give the slot back while the function waits for the bridge."""
        if self.limiter is not None and self.slots is not None:
            self.limiter.release(self.slots)

    def take_slot_back(self) -> None:
        """Undo `lend_slot`, without waiting."""
        if self.limiter is not None and self.slots is not None:
            self.limiter.take_back(self.slots)

    def release_slot(self) -> None:
        """Give the slot back for good."""
        slots, self.slots = self.slots, None
        if self.limiter is not None and slots is not None:
            self.limiter.release(slots)

    def deliver_soon(self) -> None:
        """Tell the loop's thread."""
        try:
            self.loop.call_soon_threadsafe(self._deliver)
        except RuntimeError:  # the loop is closed, so the task is gone
            self.report()

    # On the loop's thread

    def _deliver(self) -> None:
        self.finished = True
        if not self.future.done():
            self.future.set_result(None)
        elif self.gone:
            self.report()

    def expire(self) -> None:
        """Note that the time is up."""
        if not self.future.done():
            self.expired = True
            self.future.set_result(None)

    def drop(self) -> bool:
        """Keep the function from running; return False when it has begun."""
        if not self.started.acquire(False):
            return False
        self.args, self.kwargs = (), {}
        if self.limiter is not None:
            self.limiter.forget(self)
        return True

    def leave(self) -> None:
        """Note that nobody waits any more."""
        self.gone = self.unwanted = True
        if self.finished:
            self.report()

    def report(self) -> None:
        """Hand an exception that nobody will see to the loop's exception handler, once."""
        error, self.error = self.error, None
        message = f"{self.name()}() raised an exception in a thread after its task had stopped waiting for it"
        report_unseen(self.loop, message, error)

    def raised(self) -> None:
        """Tidy up after ``raise job.error``; see `Call.raised`."""
        if self.error is not None:
            restore(self.error, self.context)
        self.error = self.context = self.traceback = None

    def name(self) -> str:
        """Return the function's name, for messages."""
        return callable_name(self.fn)
