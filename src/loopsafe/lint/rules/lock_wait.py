"""LS204: waiting on the loop for a lock, an event, a condition or a barrier of threads."""

from __future__ import annotations

from loopsafe.lint.patterns.locks import is_entered, is_held_over_await, is_slow_inside
from loopsafe.lint.registry import rule
from loopsafe.lint.site import Site, Verdict


@rule("LS204", "lock-wait", on=("primitive:wait:lock", "primitive:wait:event"))
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

    There is no automatic fix: which side the lock belongs to is a matter of design, and `acquire` in a worker thread
    leaks the lock when the task is cancelled. A `with lock:` is reported here when something slow happens inside, held
    over an `await` it is `lock-across-await`, and otherwise `brief-lock`. `blocking=False`, `timeout=0` and what
    `is_set()` has answered are not reported.
    """
    assert site.primitive is not None
    reason = "a lock of threads cannot be waited for by a task"
    if site.primitive.what == "event":
        message = f"`{site.text}` stops the event loop until another thread sets it{site.alternative()}"
        return Verdict(message, site.advice("an event of threads is set by another thread: decide who waits for whom"))
    if is_held_over_await(site) or (is_entered(site) and not is_slow_inside(site)):
        return None
    text = f"with {site.text}" if is_entered(site) else site.text
    return Verdict(f"`{text}` stops the event loop until the lock is free{site.alternative()}", site.advice(reason))
