"""LS203: waiting on the loop for a queue of threads or processes."""

from __future__ import annotations

from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS203", "queue-wait", on="primitive:waits:queue", fix="unsafe")
def queue_wait(site: Site) -> Verdict | None:
    """The loop waits for a `queue.Queue` or a `multiprocessing.Queue`.

    `get` waits for an item, `put` on a bounded queue for a free place, `join` for all work to be done; until then no
    task runs. If the other side needs the loop, it never comes: a deadlock.

    Bad:
        import queue

        jobs = queue.Queue()

        async def consume():
            return jobs.get()

    Good:
        import asyncio

        jobs = asyncio.Queue()

        async def consume():
            return await jobs.get()

    The fix hands the call to a worker thread; it is unsafe because other tasks run in between, and because a thread
    that waits in `get` outlives a cancelled task and takes an item with it. A queue whose other end is on the same
    loop should be an `asyncio.Queue`. `block=False`, `timeout=0`, the `_nowait` methods, `put` on an unbounded queue
    and `get` after `not queue.empty()` are not reported.
    """
    return Verdict(f"`{site.text}` stops the event loop until the queue moves{site.alternative()}", offload(site))
