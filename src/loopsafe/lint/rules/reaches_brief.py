"""LS303: a call that reaches something brief through other calls."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload_reached
from loopsafe.lint.sites.site import Site, Verdict


@rule(
    "LS303", "reaches-brief", on=("reach:brief", "reach:import"), fix="unsafe", default=False, severity=Severity.WARNING
)
def reaches_brief(site: Site) -> Verdict | None:
    """A call on the loop reaches a file-system query, a brief lock, a process start or heavy computing.

    Off by default, as the rules about direct calls of these are. Imports by name count as brief where they are far away
    or many functions lead to them: only the first reads files, and none of these is to blame. Nearer ones are
    `reaches-file`.

    Bad:
        import os

        def newest(folder):
            return max(os.listdir(folder))

        async def handler(folder):
            return newest(folder)

    Good:
        import asyncio
        import os

        def newest(folder):
            return max(os.listdir(folder))

        async def handler(folder):
            return await asyncio.to_thread(newest, folder)

    The fix hands the call to a worker thread. It is unsafe because other tasks run in between.
    """
    assert site.reached is not None
    return Verdict(
        f"`{site.text}` reaches `{site.reached.name}`, which occupies the event loop's thread ({site.away()})",
        offload_reached(site),
    )
