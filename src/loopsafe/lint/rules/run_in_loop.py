"""LS401: running a loop where one is running already."""

from __future__ import annotations

from loopsafe.lint.link.program.types import Coro
from loopsafe.lint.model import Fix
from loopsafe.lint.patterns.loop_patches import is_patched
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.callees import is_coroutine_function, marked_callees, types_passed
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS401", "run-in-loop", on="primitive:loop", fix="unsafe")
def run_in_loop(site: Site) -> Verdict | None:
    """A loop is started, or entered again, in code that runs on a loop.

    `asyncio.run`, `run_until_complete`, `run_forever`, `Runner.run`, `anyio.run` and `trio.run` raise `RuntimeError` on
    a thread whose loop is running.

    Bad:
        import asyncio

        async def handler(fetch):
            return asyncio.run(fetch())

    Good:
        async def handler(fetch):
            return await fetch()

    The fix awaits the coroutine. It is unsafe because code that always raised now goes on. Calls that only happen
    without a running loop (`except RuntimeError` after `get_running_loop()`, `if not loop.is_running()`) are not
    reported, nor those after `nest_asyncio.apply()`, which LS406 speaks of.
    """
    primitive = site.primitive
    assert primitive is not None
    if primitive.bridge or is_patched(site, primitive.name):
        return None
    return Verdict(f"`{site.text}` runs an event loop inside the running one", _fix(site, primitive.what))


def _fix(site: Site, parameter: str) -> Fix:
    if not parameter or site.operation != "call":
        return advice("what it runs cannot be awaited in its place")
    form = "coroutine"
    for fn, _ in marked_callees(site, "enters_loop"):
        passed = types_passed(site, fn, parameter) or ()
        if any(is_coroutine_function(site, t) for t in passed) and not any(isinstance(t, Coro) for t in passed):
            form = "callable"
    return Fix("await-coroutine", False, (("library", site.library), ("form", form)))
