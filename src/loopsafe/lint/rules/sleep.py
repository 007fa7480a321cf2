"""LS101: ``time.sleep`` on the loop."""

from __future__ import annotations

from loopsafe.lint.model import Fix
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS101", "sleep", on="primitive:sleep", fix="unsafe")
def sleep(site: Site) -> Verdict | None:
    """A call that sleeps stops every task of the loop.

    `time.sleep` does not give control back: for its whole duration no other task runs, no timeout fires and no
    connection is served.

    Bad:
        import time

        async def poll():
            time.sleep(1)

    Good:
        import asyncio

        async def poll():
            await asyncio.sleep(1)

    The fix awaits the loop's own sleep (`trio.sleep` or `anyio.sleep` where the file uses those). It is unsafe because
    other tasks now run in between. Other functions that sleep are handed to a worker thread.
    """
    assert site.primitive is not None
    native = Fix("native-sleep", False, (("library", site.library),))
    fix = native if site.primitive.name == "time.sleep" else offload(site)
    return Verdict(f"`{site.text}` puts the event loop's thread to sleep", fix)
