"""LS403: asking for "the" loop in async code."""

from __future__ import annotations

from loopsafe.lint.model import Fix, Severity
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS403", "get-event-loop", on="mark:obtains_loop", fix="safe", severity=Severity.WARNING)
def get_event_loop(site: Site) -> Verdict | None:
    """`get_event_loop()` in async code means the running loop: say so.

    In async code both functions return the same loop; only `get_running_loop` also says that one must be running, and
    refuses where the code ends up in a thread, instead of making a second loop that nobody runs.

    Bad:
        import asyncio

        async def now():
            return asyncio.get_event_loop().time()

    Good:
        import asyncio

        async def now():
            return asyncio.get_running_loop().time()

    The fix is safe: on a running loop the two are the same. Calls through a policy object are left alone.
    """
    if not site.on_loop:
        return None
    return Verdict(f"`{site.text}` in async code: `get_running_loop()` is what is meant", Fix("running-loop", True))
