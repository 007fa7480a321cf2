"""LS205: a lock of threads that is held over an ``await``."""

from __future__ import annotations

from loopsafe.lint.patterns.locks import helper_that_holds, is_entered, is_held_over_await, of_tasks
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict

NEXT = "the next task that wants it stops the loop, or is let in, too (`RLock`)"


@rule("LS205", "lock-across-await", on=("primitive:waits:lock", "loop-enter", "loop-call"), fix="unsafe")
def lock_across_await(site: Site) -> Verdict | None:
    """A lock of the `threading` module is held over an `await`: the next task that wants it stops the loop for good.

    While the task is suspended, another task of the same loop runs into the lock and waits for it in the loop's own
    thread, so the first one is never resumed to give it back. An `RLock` does not deadlock there, but it does not
    exclude anybody either: to it all tasks are one thread.

    Bad:
        import asyncio
        import threading

        lock = threading.Lock()

        async def update():
            with lock:
                await asyncio.sleep(1)

    Good:
        import asyncio

        lock = asyncio.Lock()

        async def update():
            async with lock:
                await asyncio.sleep(1)

    The fix makes it an `asyncio.Lock` (or semaphore) when the file shows where it is made and that only coroutines take
    it; it is unsafe because a lock of tasks excludes nobody on another thread or loop. It is not made for an `RLock`
    and where other files may take the lock: if threads do, an `asyncio.Lock` is not enough; take the lock for the sync
    part only, or do all of it in a worker thread. Locks taken by a helper are followed one call deep.
    """
    reason = "hold an `asyncio.Lock`, or give the lock back before the `await`"
    if site.primitive is not None:
        if not is_held_over_await(site):
            return None
        text = f"with {site.text}" if is_entered(site) else site.text
        message = f"`{text}` holds a lock of threads over an `await`: {NEXT}"
        return Verdict(message, of_tasks(site, reason))
    helper = helper_that_holds(site)
    if not helper:
        return None
    text = f"with {site.text}" if is_entered(site) else site.text
    message = f"`{text}` holds a lock of threads, taken in `{helper}`, over an `await`: {NEXT}"
    return Verdict(message, advice(reason))
