"""LS402: a call, on the loop, that ends up running a loop."""

from __future__ import annotations

from loopsafe.lint.patterns.loop_patches import is_patched
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload_reached
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS402", "reaches-run", on="reach:loop", fix="unsafe")
def reaches_run(site: Site) -> Verdict | None:
    """A call on the loop reaches a function that runs a loop: it raises, or deadlocks, instead of returning.

    The function was written for plain sync code. The report shows the way to where it runs the loop.

    Bad:
        import asyncio

        async def fetch(): ...

        def load():
            return asyncio.run(fetch())

        async def handler():
            return load()

    Good:
        async def fetch(): ...

        async def handler():
            return await fetch()

    Await the coroutine if you can. The fix hands the call to a worker thread, where it may run a loop of its own; it is
    unsafe because objects that belong to this loop do not work on that one. Paths that look for a running loop first
    are not reported, nor those on which `nest_asyncio` was applied before, which LS406 speaks of.
    """
    reached = site.reached
    assert reached is not None
    if is_patched(site, reached.name):
        return None
    effect = "stops this loop and waits for another one" if reached.bridge else "runs an event loop inside this one"
    return Verdict(f"`{site.text}` reaches `{reached.name}`, which {effect} ({site.away()})", offload_reached(site))
