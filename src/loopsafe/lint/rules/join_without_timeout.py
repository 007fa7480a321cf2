"""LS501: joining without an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.patterns.bounded_waits import (
    POLITE_ENDS,
    endless,
    is_awaited_in_thread,
    is_ended_before,
    is_limit_handed_on,
    join_fix,
)
from loopsafe.lint.patterns.drained_threads import is_drained
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice

if TYPE_CHECKING:
    from loopsafe.lint.sites.site import Site, Verdict

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
    `wait-timeout` is configured, and not made where waiting is what a function or the end of a program is there for.
    `Pool.join` takes no timeout and gets advice. The join is a warning where waiting may be what is meant: at the very
    end of a program, in functions whose name begins with `wait` or `join`, in what only daemon threads run, after the
    thread was told to end (an event or a flag set, a sentinel put into a queue, a server shut down), and after the
    process has ended whose output it reads. On the loop it is `thread-join`. Not reported: joins in tests; what a
    coroutine sends to a thread and awaits; a thread whose one queue a loop has emptied before, which would hang first;
    a process or pool that was terminated before, a process whose `exitcode` is known; a function that hands on the
    timeout of its caller, and what it does when that is None.
    """
    primitive = site.primitive
    assert primitive is not None
    if primitive.duration != "unbounded" or site.method() != "join" or is_awaited_in_thread(site):
        return None
    if is_ended_before(site, POLITE_ENDS) or is_drained(site) or is_limit_handed_on(site, "timeout"):
        return None
    if primitive.what == "pool":
        return endless(site, advice("`Pool.join` takes no timeout: wait for its results with one instead"))
    return endless(site, join_fix(site))
