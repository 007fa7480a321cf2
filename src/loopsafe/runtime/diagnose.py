"""Describes what a bridge is doing, for a log record or a person at a prompt."""

from __future__ import annotations

import time
import traceback
from typing import TYPE_CHECKING

from .call import FIRST_STEP
from .naming import thread_stack

if TYPE_CHECKING:
    from .call import Call
    from .runner import Runner


def describe(runner: Runner, limit: int = 20) -> str:
    """Return the state of a runner: its thread and where that is, and the calls in flight with where they wait.

    Args:
        runner: a started runner.
        limit: at most so many calls are listed, the oldest first.
    """
    state = "died" if runner.death is not None else "stopping" if runner.stopping else "running"
    if not runner.thread.is_alive() and runner.death is None:
        state = "closed"
    calls = sorted(runner.calls.copy(), key=lambda call: call.born)
    lines = [
        f"bridge {runner.name!r}: {state}, {type(runner.loop).__qualname__} in thread {runner.thread.name!r} "
        f"({runner.ident}), {len(calls)} call{'s' if len(calls) != 1 else ''} in flight",
        "the thread is at:",
        thread_stack(runner.ident).rstrip(),
    ]
    now = time.monotonic()
    for call in calls[:limit]:
        lines.append(f"{call.name()}() for {now - call.born:.1f} s, called at {call.site()}{_suspended(call)}")
    if len(calls) > limit:
        lines.append(f"... and {len(calls) - limit} more")
    return "\n".join(lines)


def _suspended(call: Call) -> str:
    """Return where the coroutine of a call stands; empty when that cannot be told from another thread."""
    task = call.task
    if task is None:
        return ", on the thread now" if call.stage == FIRST_STEP else ", not started"
    try:
        # The innermost frame of the chain of awaits, not just the task's own coroutine.
        coro: object = task.get_coro()
        frame, line = None, 0
        while coro is not None:
            found = (
                getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None) or getattr(coro, "ag_frame", None)
            )
            if found is None:
                break
            frame, line = found, found.f_lineno
            coro = getattr(coro, "cr_await", None) or getattr(coro, "gi_yieldfrom", None)
    except (AttributeError, RuntimeError):  # the other thread moved on while we looked
        return ""
    if frame is None:
        return ""
    return (
        ", now at " + traceback.format_list([(frame.f_code.co_filename, line, frame.f_code.co_name, None)])[0].strip()
    )
