"""One call on its way through the bridge: what to run, where, and the slot its outcome is left in."""

from __future__ import annotations

import logging
from asyncio import CancelledError, Future, Task
from contextvars import Context, copy_context
from inspect import isawaitable
from time import monotonic
from types import CoroutineType, FrameType, TracebackType, coroutine
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from .errors import BridgeClosed, BridgeError
from .loop import BridgeLoop
from .naming import callable_name, place, trim_traceback

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Awaitable, Callable, Generator

    from .host import Host

log = logging.getLogger("loopsafe")


class Latch(Protocol):
    """What a waiter sleeps on: a lock that the answering thread releases, or something that behaves like one."""

    def acquire(self, blocking: bool = ..., timeout: float = ...) -> bool:
        """Wait for the release, at most `timeout` seconds; return whether it came."""

    def release(self) -> None:
        """Let the waiter go on."""


# How far a call has got; set and read on the loop's thread.
NEW: Final = 0
FIRST_STEP: Final = 1  # the callee has been entered, inside `Call.start`
LATER: Final = 2  # and has had to wait for something
OWING: Final = 3  # it ended in the first step, and `Call.start` still has to wake the waiter


@coroutine
def park() -> Generator[None, None, None]:
    """Suspend the coroutine once; see `Call.start`."""
    yield


class Call:
    """A call in flight.

    The fast path has no `Future`: the outcome is written into this object, then `latch` is released, which is the one
    wake-up the call costs.
    """

    __slots__ = (
        "__dict__", "after", "args", "before", "born", "done", "fn", "frame", "host", "kwargs", "latch", "ready",
        "stage", "task", "value",
    )  # fmt: skip

    # What most calls never touch is not stored for each: these are defaults.
    cancelled = False  # our cancellation reached a call that had no outcome yet
    orphaned = False  # nobody will look at the outcome
    error: BaseException | None = None
    traceback: TracebackType | None = None
    context: BaseException | None = None
    wakers: deque[Callable[[], Any]] | None = None

    def __init__(
        self,
        host: Host,
        fn: Callable[..., Any] | None,
        ready: Awaitable[Any] | None,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        latch: Latch | None,
        frame: FrameType | None,
    ) -> None:
        self.host = host
        self.fn = fn
        self.ready = ready
        self.args = args
        self.kwargs = kwargs
        self.latch = latch
        self.frame: FrameType | str | None = frame
        self.born = monotonic()
        self.before = copy_context()
        self.after: Context | None = None
        self.stage = NEW
        self.done = False
        self.value: Any = None
        self.task: Task[None] | None = None  # from the end of its first step on

    # On the loop's thread

    def start(self) -> None:
        """Begin running."""
        if self not in self.host.calls:  # answered before it began: the bridge was closing
            self.close_ready()
            return
        loop = self.host.loop
        if isinstance(loop, BridgeLoop) and loop.get_task_factory() is None:
            self.stage = FIRST_STEP
            self.task = loop.start_task(self._main(True), self.before)
            latch = self.latch
            owing = self.stage == OWING
            if not owing:
                self.stage = LATER
            # The callee's first frames lead back to this one, and an exception to them: no cycle through it.
            del self
            # The waiter is woken last, because it needs the interpreter at once, which this thread is now about to let
            # go of.
            if owing and latch is not None:
                latch.release()
            return
        coro = self._main(False)
        try:
            # Step into the try block by hand. A task that is cancelled before its first step throws CancelledError into
            # a coroutine that has not begun, where no try block is active yet, and nobody would answer the waiter.
            coro.send(None)
            self.task = self.before.run(loop.create_task, coro)
        except BaseException as exc:  # a task factory of the user's
            self.finish(None, exc)
            coro.close()

    async def _main(self, eager: bool) -> None:
        try:
            if not eager:
                await park()
                self.stage = LATER
            made: Any = self.ready if self.fn is None else self.fn(*self.args, **self.kwargs)
            if type(made) is not CoroutineType:
                made = self.as_awaitable(made)
            value = await made
        except BaseException as exc:
            # Also KeyboardInterrupt and SystemExit, which a task would pass on to the loop and so end our thread.
            # CancelledError is not raised again: its traceback belongs to the waiter's thread from here on.
            if self.stage == NEW:
                self.close_ready()
            self.after = copy_context()
            self.finish(None, exc, self.stage == FIRST_STEP)
            # The user's frames in the traceback may lead back to this one (3.12): no cycle through the exception.
            del self
        else:
            self.after = copy_context()
            self.finish(value, None, self.stage == FIRST_STEP)

    def as_awaitable(self, made: object) -> object:
        """Check what the callable returned."""
        if not isawaitable(made):
            raise TypeError(
                f"{self.name()}() returned {type(made).__qualname__}, which cannot be awaited; the bridge runs "
                f"coroutine functions: call a synchronous function directly, or offload() it"
            )
        if isinstance(made, Future) and made.get_loop() is not self.host.loop:
            raise BridgeError(
                f"{self.name()} is bound to another event loop and can only be awaited there; pass the coroutine "
                f"function that makes it instead"
            )
        return made

    def finish(self, value: Any, error: BaseException | None, owing: bool = False) -> None:
        """Leave the outcome and wake whoever waits; the first answer counts. From any thread.

        Args:
            value: what the callee returned.
            error: what it raised, or None.
            owing: leave it to `start`, which is going on below, to release the latch.
        """
        try:
            self.host.calls.remove(self)
        except KeyError:  # a closing thread gave the waiter another answer
            if error is not None:
                self.report(error)
            return
        if error is not None:
            if self.host.stopping and not self.cancelled and isinstance(error, CancelledError):
                refusal = self.host.refusal()
                refusal.__cause__ = error
                error = refusal
            self.error = error
            self.traceback = trim_traceback(error)
            self.context = error.__context__
            # The exception leads to the frame that raises it, and that to us.
            self.frame = None
            self.args, self.kwargs = (), {}
        self.value = value
        self.done = True
        if self.orphaned and error is not None:
            self.report(error)
        if owing:
            self.stage = OWING
        elif self.latch is not None:
            self.latch.release()
        if self.wakers is not None:  # a future, which lives on
            self.args, self.kwargs = (), {}
            self.wake()

    def cancel_here(self) -> None:
        """Cancel; on the loop's thread, where it is certain whether an outcome exists already."""
        if self.cancelled or self.done or self not in self.host.calls:
            return
        self.cancelled = True
        if self.task is None:  # its start was never posted: the caller was interrupted just before
            self.close_ready()
            self.finish(None, CancelledError())
        else:
            self.task.cancel()

    def cancel_again_here(self) -> None:
        """Cancel once more what has survived a cancellation; on the loop's thread."""
        if self.cancelled and not self.done and self.task is not None:
            self.task.cancel()
        else:
            self.cancel_here()

    def leave_here(self) -> None:
        """Note that nobody will look at the outcome; on the loop's thread, so that it is reported exactly once."""
        self.orphaned = True
        if self.done and self.error is not None:
            self.report(self.error)

    def report(self, error: BaseException) -> None:
        """Hand an exception that nobody will see to the loop's exception handler."""
        message = f"{self.name()}() raised an exception that nobody was waiting for any more"
        report_unseen(self.host.loop, message, error)

    # On the caller's side

    def cancel(self) -> None:
        """Ask the loop's thread to cancel the call; from any thread, any number of times, of which one counts."""
        self._post(self.cancel_here)

    def cancel_again(self) -> None:
        """Ask for a cancellation that counts even if there was one already, as `asyncio.Task.cancel` does."""
        self._post(self.cancel_again_here)

    def leave(self) -> None:
        """Say that nobody will look at the outcome."""
        self._post(self.leave_here)

    def _post(self, callback: Callable[[], Any]) -> None:
        try:
            self.host.post(callback)
        except RecursionError:  # a RuntimeError, too; whoever catches it has more stack to try again
            raise
        except RuntimeError:  # the loop is closed, nothing runs there any more
            if callback == self.leave_here and not self.orphaned:
                callback()

    def add_waker(self, waker: Callable[[], Any]) -> None:
        """Have `waker` called once when the outcome is there; at once if it is."""
        wakers = self.wakers
        if wakers is None:
            raise AssertionError("only a submitted call has wakers")
        wakers.append(waker)
        if self.done:  # finish() may have emptied the deque before we added to it
            self.wake()

    def discard_waker(self, waker: Callable[[], Any]) -> None:
        """Forget a waker whose waiter has given up."""
        try:
            if self.wakers:
                self.wakers.remove(waker)
        except ValueError:
            pass  # it has been called

    def wake(self) -> None:
        """Call the wakers, each once, whoever gets here first."""
        wakers = self.wakers
        while wakers:
            try:
                waker = wakers.popleft()
            except IndexError:
                return
            waker()

    def close_ready(self) -> None:
        """Close a coroutine that was handed over and will not run, so that Python does not complain about it."""
        close_awaitable(self.ready)

    def raised(self) -> None:
        """Tidy up after ``raise call.error``; call it in the ``finally`` of that statement.

        Dropping the exception breaks the cycle through its traceback and the raising frame.
        """
        if self.error is not None:
            restore(self.error, self.context)
            self.error = self.context = self.traceback = None

    def name(self) -> str:
        """Return the callee's name, for messages."""
        target: object = self.fn if self.fn is not None else self.ready
        return callable_name(target)

    def site(self) -> str:
        """Return where the call was made, for messages."""
        frame = self.frame
        return frame if isinstance(frame, str) else place(frame)


class Way(NamedTuple):
    """A way to call that the user knows: its name in messages, what they recommend instead, and the call it makes."""

    name: str
    instead: str | None = None  # the function itself, awaited, unless given
    make: Callable[..., Call] = Call


def close_awaitable(awaitable: object) -> None:
    """Close a coroutine nobody will await; other awaitables are left alone."""
    if isinstance(awaitable, CoroutineType):
        awaitable.close()


def restore(error: BaseException, context: BaseException | None) -> None:
    """Put back the context that an exception brought along.

    Raising it again in the caller's thread has replaced it with whatever the caller was handling, as ``raise`` does.
    """
    if context is not None:
        BaseException.__setattr__(error, "__context__", context)  # past the class's own, which may refuse


def report_unseen(loop: Any, message: str, error: BaseException | None) -> None:
    """Give an exception to the loop's exception handler, or to the log when that loop is closed; from any thread.

    Ends that were asked for are no news: nothing is done about them.
    """
    if error is None or isinstance(error, (CancelledError, GeneratorExit, BridgeClosed)):
        return
    try:
        loop.call_soon_threadsafe(loop.call_exception_handler, {"message": message, "exception": error})
    except RuntimeError:
        log.error(message, exc_info=error)
