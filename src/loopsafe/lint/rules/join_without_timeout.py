"""LS501: joining without an end."""

from __future__ import annotations

from loopsafe.lint.model import Fix
from loopsafe.lint.patterns.ends import (
    POLITE_ENDS,
    is_awaited_in_thread,
    is_end_of_program,
    is_ended_before,
    severity_of,
)
from loopsafe.lint.registry import rule
from loopsafe.lint.site import Site, Verdict

WAITS = ("anywhere:waits:thread", "anywhere:waits:process", "anywhere:waits:pool")


@rule("LS501", "join-without-timeout", on=WAITS, fix="unsafe")
def join_without_timeout(site: Site) -> Verdict | None:
    """`join()` without a timeout waits as long as the thread, the process or the pool lives: maybe for ever.

    A thread that hangs in a socket or waits for a lock hangs whoever joins it, at shutdown above all, and nothing says
    where.

    Bad:
        import threading

        def stop(worker: threading.Thread):
            worker.join()

    Good:
        import threading
        from loopsafe import join_thread

        def stop(worker: threading.Thread):
            join_thread(worker, timeout=60)

    The fix calls `loopsafe.join_thread`, which raises `JoinTimeout` and shows where the thread is. It is unsafe unless
    `wait-timeout` is configured. At the very end of a program the join is a warning: waiting is what is meant there.
    `Pool.join` takes no timeout and gets advice. On the loop it is `thread-join`; what a coroutine sends to a
    thread and awaits is not reported, nor is a process or pool that was terminated before.
    """
    primitive = site.primitive
    assert primitive is not None
    if primitive.duration != "unbounded" or site.method() != "join" or is_awaited_in_thread(site):
        return None
    if is_ended_before(site, POLITE_ENDS):
        return None
    fix = Fix("join-thread", False)
    if primitive.what == "pool":
        fix = site.advice("`Pool.join` takes no timeout: wait for its results with one instead")
    end = " (at the end of the program)" if is_end_of_program(site) else ""
    return Verdict(f"`{site.text}` may wait for ever: it has no timeout{end}", fix, severity_of(site))
