"""LS108: starting a process on the loop."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS108", "process-start", on="primitive:process", fix="advice", default=False, severity=Severity.WARNING)
def process_start(site: Site) -> Verdict | None:
    """A call starts a process without waiting for it.

    Starting takes milliseconds (fork copies page tables, spawn starts an interpreter), which is rarely a problem; the
    rule is off by default.

    Bad:
        import subprocess

        async def launch():
            return subprocess.Popen(["true"])

    Good:
        import asyncio

        async def launch():
            return await asyncio.create_subprocess_exec("true")

    There is no fix: `Popen` and asyncio's `Process` have different interfaces, so the code that uses the result has to
    change with the call.
    """
    return Verdict(f"`{site.text}` starts a process on the event loop{site.alternative()}", advice())
