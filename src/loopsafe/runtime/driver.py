"""The task behind a session: one after another it takes the steps that sync code asks for, and then it cleans up."""

from __future__ import annotations

import sys
from asyncio import CancelledError, Future, Task
from collections import deque
from contextvars import copy_context
from typing import TYPE_CHECKING

from . import lifecycle
from .call import LATER, Call, park, report_unseen
from .context import adopt
from .errors import BridgeClosed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .host import Host

# The loop refers to its tasks weakly, and a parked session is referred to by nothing else once its handle is dropped.
_running: set[Driver] = set()


def _disown_sessions() -> None:
    """In a forked child: what was begun goes on in the parent, where its loop is, and is not collected here."""
    for driver in _running:
        driver.finished = True
        driver.fate = "goes on in the parent process"
    lifecycle.inherited.extend(_running)
    _running.clear()


lifecycle.in_child.append(_disown_sessions)


class Driver:
    """The task of a session: takes one step after another, and cleans up when the bridge closes first.

    Timeouts, cancel scopes and task-bound libraries need a generator's every step, and a context manager's enter and
    exit, to happen in one task.
    """

    def __init__(self, cleanup: Callable[[], Awaitable[object]]) -> None:
        self._cleanup = cleanup
        self._steps: deque[Step] = deque()
        self._task: Task[None] | None = None
        self._parked: Future[None] | None = None
        self.current: Step | None = None
        self.finished = False
        self.fate = "has ended"

    # All on the loop's thread

    def push(self, step: Step) -> None:
        """Queue a step."""
        if self.finished:
            step.finish(None, BridgeClosed(f"this iterator or context manager {self.fate}"))
            return
        self._steps.append(step)
        if self._task is None:
            coro = self._main(step.host)
            coro.send(None)  # into its try block; see Call.start
            _running.add(self)
            self._task = step.before.run(step.host.loop.create_task, coro)
        elif self._parked is not None and not self._parked.done():
            self._parked.set_result(None)

    def cancel(self, step: Step) -> None:
        """Cancel a step, running or queued."""
        if step is self.current and self._task is not None:
            self._task.cancel()
        elif step in self._steps:
            self._steps.remove(step)
            step.finish(None, CancelledError())

    def end(self) -> None:
        """End an idle session; its cleanup runs in its task."""
        if self._task is not None and not self.finished:
            self._task.cancel()

    async def _main(self, host: Host) -> None:
        try:
            await park()
            while not self.finished and not host.stopping:
                if not self._steps:
                    self._parked = host.loop.create_future()
                    await self._parked
                    continue
                self.current = self._steps.popleft()
                await self.current.take()
                self.current = None
        except CancelledError:
            pass  # nobody but a closing bridge cancels an idle session
        finally:
            self.finished = True
            refusal: BaseException = host.refusal()
            try:
                await self._cleanup()
            except BaseException as exc:
                refusal.__cause__ = exc
            waiting = [step for step in (self.current, *self._steps) if step is not None]
            for step in waiting:
                step.finish(None, refusal)
            if not waiting:
                message = "the cleanup of an iterator or a context manager raised an exception that nobody waits for"
                report_unseen(host.loop, message, refusal.__cause__)
            self._steps.clear()
            _running.discard(self)


class Step(Call):
    """One step of a session: a call that runs in the session's task."""

    __slots__ = ("driver",)
    driver: Driver

    def start(self) -> None:
        """Queue the step in its session."""
        if self in self.host.calls:
            self.driver.push(self)

    def cancel_here(self) -> None:
        """Cancel the step, not the session."""
        if self.cancelled or self.done or self not in self.host.calls:
            return
        self.cancelled = True
        if self not in self.driver._steps and self is not self.driver.current:
            self.finish(None, CancelledError())
        else:
            self.driver.cancel(self)

    async def take(self) -> None:
        """Run; in the session's task."""
        self.stage = LATER
        self.task = self.driver._task
        adopt(self.before)
        if self.fn is None:
            raise AssertionError("a step has a function")
        try:
            value = await self.fn(*self.args)
        except BaseException as exc:
            self._ended()
            self.finish(None, exc)
            del self  # see Call._main
        else:
            self._ended()
            self.finish(value, None)

    def _ended(self) -> None:
        self.after = copy_context()
        if self.cancelled and self.task is not None and sys.version_info >= (3, 11):
            self.task.uncancel()  # it was the step that was cancelled, not the session
