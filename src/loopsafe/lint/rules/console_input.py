"""LS106: waiting for somebody at the console."""

from __future__ import annotations

from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS106", "console-input", on="primitive:console", fix="unsafe")
def console_input(site: Site) -> Verdict | None:
    """A call waits for a person to type; until then the loop stands still.

    Bad:
        async def ask():
            return input("name? ")

    Good:
        import asyncio

        async def ask():
            return await asyncio.to_thread(input, "name? ")

    The fix hands the call to a worker thread. It is unsafe because other tasks run, and may print, in between.
    """
    return Verdict(f"`{site.text}` waits for console input", offload(site))
