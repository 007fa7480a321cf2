"""One offloaded function on its way to a worker thread and back."""

from __future__ import annotations

import threading
from contextvars import Context, ContextVar, copy_context
from typing import TYPE_CHECKING, Any, Final

from .call import report_unseen, restore
from .naming import callable_name, trim_traceback
from .workers import current_jobs

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from types import TracebackType

    from .affinity import Home
    from .limiter import Limiter, Slots

# The affinity jobs on whose behalf code runs, so that a nested job is recognised on whatever way it comes.
_lineage: ContextVar[tuple[object, ...]] = ContextVar("loopsafe_lineage", default=())

_DROPPED: Final = object()
_FAILED: Final = object()


class Job:
    """An offloaded function.

    What concerns the waiting task (`finished`, `gone`, `expired`, `future`) is touched on the loop's thread only; what
    concerns the function (`begun`, `ended`, the outcome) only by who has claimed it.
    """

    __slots__ = (
        "after", "args", "asked", "before", "begun", "context", "ended", "error", "expired", "finished", "fn", "future",
        "gone", "granted", "home", "kwargs", "limiter", "lineage", "loop", "needs_slot", "owner", "slot", "slots",
        "token", "traceback", "unwanted", "value",
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
        self.token = object()
        self.lineage = _lineage.get() if home is not None else ()
        self.future: asyncio.Future[None] = loop.create_future()
        self.owner: dict[str, object] = {}
        self.slots: Slots | None = None
        self.slot: list[None] = []
        self.asked = self.granted = False
        self.needs_slot = True
        self.begun = False
        self.ended = False  # there is an outcome
        self.finished = False  # and the loop knows
        self.gone = False  # nobody waits any more
        self.expired = False
        self.unwanted = False  # what check_cancelled() looks at
        self.value: Any = None
        self.error: BaseException | None = None
        self.traceback: TracebackType | None = None
        self.context: BaseException | None = None

    # From any thread

    def claim(self, by: object) -> bool:
        """Return whether it is `by` who decides the job's fate: the first to ask, as often as it asks."""
        return self.owner.setdefault("", by) is by

    def claimed(self) -> bool:
        """Return whether somebody has decided the job's fate."""
        return bool(self.owner)

    def submit(self) -> None:
        """Have the function run on its thread as soon as it has a slot."""
        if self.home is None:
            self.has_slot()
        elif self.home.ident == threading.get_ident():
            # The loop runs on the key's own thread, which cannot do it any other time.
            self.home.execute(self)
        else:
            self.home.put(self)

    def has_slot(self) -> bool:
        """Return whether the job has a slot or needs none; ask for one the first time, which dispatches it."""
        if self.limiter is None:
            return True
        if not self.asked:
            self.limiter.submit(self)
            self.asked = True  # not before: an interrupt may come between, and asking twice is harmless
        return self.granted

    def fail(self, exc: BaseException) -> None:
        """Give the job an exception instead of a thread."""
        self.interrupt(exc, _FAILED)

    # On the worker's thread

    def run(self, by: object) -> None:
        """Run the function and keep its outcome, unless it was dropped."""
        if not self.claim(by) or self.begun:
            return
        self.begun = True
        ident = threading.get_ident()
        outer = current_jobs.get(ident)
        current_jobs[ident] = self
        try:
            if self.home is None:
                self.value = self.after.run(self.fn, *self.args, **self.kwargs)
            else:
                self.value = self.after.run(self._run_at_home)
        except BaseException as exc:
            self.traceback = trim_traceback(exc)
            self.context = exc.__context__
            self.error = exc
        finally:
            if outer is None:
                current_jobs.pop(ident, None)
            else:
                current_jobs[ident] = outer
        self.ended = True
        self.args, self.kwargs = (), {}

    def _run_at_home(self) -> Any:
        reset = _lineage.set((*self.lineage, self.token))
        try:
            return self.fn(*self.args, **self.kwargs)
        finally:
            _lineage.reset(reset)  # before the changed variables are carried back to the task

    def interrupt(self, exc: BaseException, by: object) -> None:
        """End with an exception that came from outside the function, unless there is an outcome."""
        if self.claim(by) and not self.ended:
            self.error = exc
            self.ended = True
        self.end(by)

    def end(self, by: object) -> None:
        """Give the slot back and tell the loop; any number of times."""
        if not self.claim(by):
            return
        if self.slots is not None:
            self.slots.give_back(self)
        try:
            self.loop.call_soon_threadsafe(self._deliver)
        except RuntimeError:  # the loop is closed, so the task is gone
            self.report()

    def lend_slot(self) -> None:
        """Give the slot back while the function waits for the bridge."""
        if self.slots is not None:
            self.slots.give_back(self)

    def take_slot_back(self) -> None:
        """Undo `lend_slot`, without waiting."""
        if self.slots is not None:
            self.slots.take_back(self)

    # On the loop's thread

    def _deliver(self) -> None:
        self.finished = True
        if self.gone:
            self.report()
        elif not self.future.done():
            self.future.set_result(None)

    def expire(self) -> None:
        """Note that the time is up."""
        if not self.future.done():
            self.expired = True
            self.future.set_result(None)

    def drop(self) -> bool:
        """Keep the function from running; return False when it has begun."""
        if not self.claim(_DROPPED):
            return False
        self.args, self.kwargs = (), {}
        if self.slots is not None:
            self.slots.leave_line(self)
            self.slots.give_back(self)
        if self.home is not None:
            self.home.ring()  # others stand behind it
        return True

    def abandon(self) -> None:
        """Note that nobody waits any more, and keep the function from running if it has not begun."""
        if self.drop():
            return
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
