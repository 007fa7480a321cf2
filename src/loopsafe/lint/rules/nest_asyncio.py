"""LS406: patching the loop so that it can be entered while it runs."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS406", "nest-asyncio", on="mark:patches_loop", severity=Severity.WARNING)
def nest_asyncio(site: Site) -> Verdict | None:
    """`nest_asyncio.apply()` patches the event loop for the whole process.

    Nested runs resume other tasks in the middle of sync code, in an order nobody designed; the patch only fits the
    standard library's pure Python loop (not uvloop), breaks `asyncio.timeout` and task groups in newer versions, and
    nobody maintains it any more.

    Bad:
        import nest_asyncio

        nest_asyncio.apply()

    Good:
        from loopsafe import run_sync

        def load(fetch):
            return run_sync(fetch)

    There is no automatic fix: await in async code, and use the bridge in sync code. In a notebook, top-level `await`
    works.
    """
    return Verdict(f"`{site.text}` makes running loops re-entrant for the whole process", advice())
