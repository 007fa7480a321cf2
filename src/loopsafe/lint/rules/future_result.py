"""LS202: waiting on the loop for what a pool of threads or processes computes."""

from __future__ import annotations

from loopsafe.lint.model import Fix
from loopsafe.lint.patterns.loops import waits_for_own_loop
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload, offload_whole
from loopsafe.lint.sites.site import Site, Verdict

WAITS = ("primitive:waits:future", "primitive:waits:executor", "primitive:waits:pool", "primitive:waits:other")


@rule("LS202", "future-result", on=WAITS, fix="unsafe")
def future_result(site: Site) -> Verdict | None:
    """The loop waits for the result of a pool of threads or processes.

    `Future.result()`, `concurrent.futures.wait`, iterating `as_completed` or `Executor.map`, `Pool.map`, and leaving
    `with ThreadPoolExecutor()` all return when the work is done; until then no task runs.

    Bad:
        from concurrent.futures import ThreadPoolExecutor

        pool = ThreadPoolExecutor()

        async def compute(work):
            return pool.submit(work).result()

    Good:
        import asyncio
        from concurrent.futures import ThreadPoolExecutor

        pool = ThreadPoolExecutor()

        async def compute(work):
            return await asyncio.wrap_future(pool.submit(work))

    The fix awaits the future (`asyncio.wrap_future`), and hands other waits, and blocks that end a pool, to a worker
    thread. It is unsafe because other tasks run in between. Results of futures that are done are not reported: after
    `if future.done()`, after the future was awaited, in a done-callback, out of `wait()` or `as_completed()`; nor is
    leaving a pool whose every job has been awaited.
    """
    assert site.primitive is not None
    if waits_for_own_loop(site) or (site.primitive.what == "pool" and site.method() == "join"):
        return None
    if site.operation == "exit":
        message = f"leaving `with {site.text}` stops the event loop until every job of the pool is done"
        return Verdict(message, offload_whole(site, "await the jobs before the block ends, or move all of it"))
    if site.operation == "iter":
        message = f"iterating `{site.text}` stops the event loop until each job is done"
        reason = "await the jobs instead, with `asyncio.wrap_future` or `asyncio.gather`"
        return Verdict(message, offload_whole(site, reason))
    if site.primitive.what == "future" and site.method() == "result":
        fix = Fix("wrap-future", False, (("library", site.library),))
    else:
        fix = offload(site)
    waited = {"executor": "the pool is idle", "pool": "the pool has done it"}.get(site.primitive.what, "it is done")
    return Verdict(f"`{site.text}` stops the event loop until {waited}", fix)
