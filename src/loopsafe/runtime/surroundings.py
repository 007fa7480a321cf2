"""Finds out where a synchronous call into the bridge is made from, and what that means for it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
import warnings
from typing import TYPE_CHECKING, Any

from . import lifecycle
from .call import FIRST_STEP
from .errors import BlockingLoopWarning, BridgeDeadlock, BridgeError
from .naming import place, users_frame

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from .runner import Runner

POLICIES = ("warn", "raise", "allow")
ENVIRONMENT = "LOOPSAFE_ON_RUNNING_LOOP"

_warned: set[tuple[str, int]] = set()

# Which bridge thread waits for which bridge. Only bridge threads are in it: a cycle needs nothing but them, and the
# signal handlers that could interrupt a holder of the lock run on the main thread, which is never one.
_waiting: dict[int, tuple[Runner, str]] = {}
_waiting_lock = threading.Lock()
bridge_threads: set[int] = set()


def forget_threads() -> None:
    """Start afresh in a forked child, where none of the threads exist and the lock may be held by one of them."""
    global _waiting_lock
    _waiting_lock = threading.Lock()
    _waiting.clear()
    bridge_threads.clear()


lifecycle.in_child.append(forget_threads)


def in_trio_run() -> bool:
    """Return whether this thread runs trio, without importing it."""
    trio = sys.modules.get("trio")
    lowlevel = getattr(trio, "lowlevel", None)
    if lowlevel is None:
        return False
    try:
        lowlevel.current_task()
    except RuntimeError:
        return False
    return True


def check_policy(policy: str) -> str:
    """Return the policy, or raise ValueError."""
    if policy not in POLICIES:
        raise ValueError(f"on_running_loop must be one of {', '.join(POLICIES)}, not {policy!r}")
    return policy


class OuterLoop:
    """The running loop that a call is about to block, for the duration of the call.

    Raises:
        BridgeDeadlock: the call is made on the bridge's own thread, or would close a cycle of bridges.
        BridgeError: the policy is ``raise``.
    """

    def __init__(self, runner: Runner, what: str, instead: str, policy: str, frame: FrameType | None) -> None:
        self._ident = threading.get_ident()
        self._runner = runner
        self._site = place(users_frame(frame))
        if self._ident == runner.ident:
            raise BridgeDeadlock(
                f"{what} at {self._site} is made on the thread of bridge {runner.name!r} itself, which would have to "
                f"run it while it waits for it: write `await {instead}`. That thread is running what was called at "
                f"{_origin(runner)}"
            )
        self._tasks = _outer_tasks()
        self._counts = [_cancellations(task) for task in self._tasks]
        self._apply(os.environ.get(ENVIRONMENT) or policy, what, instead, frame)

    def _apply(self, policy: str, what: str, instead: str, frame: FrameType | None) -> None:
        if policy == "allow":
            return
        check_policy(policy)
        message = (
            f"{what} at {self._site} blocks the event loop that runs on this thread until it is done: "
            f"write `await {instead}`"
        )
        if policy == "raise":
            raise BridgeError(message)
        users = users_frame(frame)
        if users is None:
            return
        key = (users.f_code.co_filename, users.f_lineno)
        if key not in _warned:
            # Noted only after the warning did not raise: under -W error every call fails, not just the first.
            registry = users.f_globals.setdefault("__warningregistry__", {})
            warnings.warn_explicit(
                message, BlockingLoopWarning, key[0], key[1], users.f_globals.get("__name__"), registry
            )
            _warned.add(key)

    def enter(self) -> Callable[[], bool]:
        """Note that this thread waits; return what says whether the blocked task is being cancelled."""
        if self._ident in bridge_threads:
            with _waiting_lock:
                self._check_cycle()
                _waiting[self._ident] = (self._runner, self._site)
        return self.cancelled

    def leave(self) -> None:
        """Note that this thread does not wait any more."""
        _waiting.pop(self._ident, None)

    def _check_cycle(self) -> None:
        target, path = self._runner, [f"bridge {self._runner.name!r} at {self._site}"]
        while target.ident in _waiting:
            target, site = _waiting[target.ident]
            path.append(f"bridge {target.name!r} at {site}")
            if target.ident == self._ident:
                chain = ", whose thread waits for ".join(path)
                raise BridgeDeadlock(f"these bridges would wait for each other for ever: a call to {chain}")

    def cancelled(self) -> bool:
        """Return whether the task that makes the call has been asked to stop since the call began.

        Under `asyncio.run`, Ctrl-C does not raise: it cancels the main task, which a blocked loop never delivers.
        """
        return any(_cancellations(task) > count for task, count in zip(self._tasks, self._counts, strict=True))


def _outer_tasks() -> list[asyncio.Task[Any]]:
    """Return the task that is being blocked, and the one that Ctrl-C cancels."""
    loop = asyncio._get_running_loop()
    if loop is None:
        return []
    tasks = [asyncio.current_task(loop)]
    if threading.current_thread() is threading.main_thread():
        # asyncio.Runner's handler is a partial that names the main task. It may be another one than the blocked one,
        # and then nothing passes the cancellation on (a TaskGroup in between) until the blocked loop runs again.
        handler = signal.getsignal(signal.SIGINT)
        main = getattr(handler, "keywords", {}).get("main_task")
        if isinstance(main, asyncio.Task) and main is not tasks[0]:
            tasks.append(main)
    return [task for task in tasks if task is not None]


def _cancellations(task: asyncio.Task[Any]) -> int:
    cancelling = getattr(task, "cancelling", None)
    if cancelling is not None:
        return int(cancelling())
    return int(getattr(task, "_must_cancel", False))  # Python 3.10


def _origin(runner: Runner) -> str:
    """Return where the call that the bridge's thread is executing now was made."""
    current = asyncio.current_task(runner.loop)
    calls = list(runner.calls)
    mine = [call for call in calls if call.stage == FIRST_STEP or (call.task is current and current is not None)]
    sites = [f"{call.site()} ({call.name()})" for call in mine or calls[:3]]
    return ", or ".join(sites) or "no place known: a callback or a task of its own"
