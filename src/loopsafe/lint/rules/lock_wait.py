"""LS204: waiting on the loop for a lock, an event, a condition or a barrier of threads."""

from __future__ import annotations

from loopsafe.lint.patterns.locks import is_entered, is_held_over_await, is_slow_inside, of_tasks
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload, offload_whole
from loopsafe.lint.sites.site import Site, Verdict

WAITS = ("primitive:waits:lock", "primitive:waits:file-lock", "primitive:waits:event")


@rule("LS204", "lock-wait", on=WAITS, fix="unsafe")
def lock_wait(site: Site) -> Verdict | None:
    """The loop waits for a lock, an event, a condition or a barrier of the `threading` module.

    Until another thread gives the lock back or sets the event, no task runs. If that thread needs the loop first, or if
    the lock is held by another task of the same loop, it never happens: a deadlock.

    Bad:
        import threading

        ready = threading.Event()

        async def serve():
            ready.wait()

    Good:
        import asyncio

        ready = asyncio.Event()

        async def serve():
            await ready.wait()

    The fix waits for an event or a barrier in a worker thread, which is right when another thread sets it; an
    `asyncio.Event` is better when only tasks do. It is unsafe because other tasks run in between, and because the
    worker waits on when the task is cancelled. A `with lock:` block without `await` goes to the thread as a whole. A
    lock that only coroutines take becomes an `asyncio.Lock`, as for `lock-across-await`. Other locks and conditions are
    not fixed: which side they belong to is a matter of design, `acquire` in a worker thread leaks the lock when the
    task is cancelled, and a condition is waited for by the thread that holds it. A `with lock:` is reported here when
    something slow happens inside; one held over an `await` is `lock-across-await`, any other `brief-lock`. A lock on a
    file (`filelock`) may be held by another process for as long as that likes, and is always reported.
    `blocking=False`, `timeout=0` and what `is_set()` has answered are not reported.
    """
    assert site.primitive is not None
    reason = "a lock of threads cannot be waited for by a task"
    if site.primitive.what == "event":
        message = f"`{site.text}` stops the event loop until another thread sets it{site.alternative()}"
        holds = "a condition is waited for by the thread that holds its lock" if site.primitive.thread_bound else ""
        return Verdict(message, offload(site, refusal=holds))
    if site.primitive.what == "lock" and (is_held_over_await(site) or (is_entered(site) and not is_slow_inside(site))):
        return None
    text = f"with {site.text}" if is_entered(site) else site.text
    fix = offload_whole(site, reason) if is_entered(site) else of_tasks(site, reason)
    return Verdict(f"`{text}` stops the event loop until the lock is free{site.alternative()}", fix)
