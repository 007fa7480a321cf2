"""What the bridges and the worker pool do at fork and at exit of the interpreter."""

from __future__ import annotations

import atexit
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from .runner import Runner

# Every runner whose thread lives; a runner takes itself out when its thread ends.
runners: set[Runner] = set()
exiting = False
# Counts forks: what was made in another generation belongs to an ancestor process.
generation = 0
# A child never closes what it inherited: the loop's epoll set and sockets are shared with the parent. Nor may the
# garbage collector, so they are kept.
inherited: list[object] = []
in_child: list[Callable[[], None]] = []


def _after_fork_in_child() -> None:
    global generation
    generation += 1
    inherited.extend(runners)
    for runner in runners.copy():
        runner.disown()
    runners.clear()
    for hook in in_child:
        hook()


def _at_exit() -> None:
    # Python has joined the non-daemon threads by now; what is left to wait for bridges are atexit functions registered
    # earlier, and daemon threads. Both get BridgeClosed.
    global exiting
    exiting = True
    stopping = runners.copy()
    for runner in stopping:
        runner.request_stop()
    for runner in stopping:
        runner.await_end(runner.drain + 0.5)
    # Threads that do not end are daemons: the interpreter goes without them.


# Registered at import, not at first use: functions registered later run earlier and can still use a bridge.
atexit.register(_at_exit)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork_in_child)
