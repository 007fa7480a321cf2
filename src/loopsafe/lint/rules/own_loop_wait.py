"""LS206: waiting, on a loop, for a coroutine that was handed to the same loop."""

from __future__ import annotations

from loopsafe.lint.model import Fix
from loopsafe.lint.patterns.loops import waits_for_own_loop
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS206", "own-loop-wait", on="primitive:waits:future", fix="unsafe")
def own_loop_wait(site: Site) -> Verdict | None:
    """A coroutine is handed to the running loop, and the loop's own thread waits for the result: a certain deadlock.

    `run_coroutine_threadsafe(...)` schedules the coroutine; `result()` keeps the loop from ever running it.

    Bad:
        import asyncio

        async def load(fetch):
            loop = asyncio.get_running_loop()
            return asyncio.run_coroutine_threadsafe(fetch(), loop).result()

    Good:
        async def load(fetch):
            return await fetch()

    The fix awaits the coroutine, or the future that was kept in a name. It is unsafe only because code that never
    returned now goes on. A loop of unknown origin is `future-result`; in sync code the wait is
    `result-without-timeout`.
    """
    if not waits_for_own_loop(site):
        return None
    fix = Fix("await-coroutine", False, (("library", site.library),))
    return Verdict(f"`{site.text}` waits for the loop it runs on: a deadlock", fix)
