"""LS107: asking the file system about files on the loop."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS107", "file-metadata", on="primitive:metadata", fix="unsafe", default=False, severity=Severity.WARNING)
def file_metadata(site: Site) -> Verdict | None:
    """A call asks the file system about a file, or renames, removes or creates one.

    On a local disk these calls take microseconds, which is why the rule is off by default; on a network share, or when
    a folder has many entries, they take as long as any other wait.

    Bad:
        import os

        async def known(path):
            return os.path.exists(path)

    Good:
        import asyncio
        import os

        async def known(path):
            return await asyncio.to_thread(os.path.exists, path)

    The fix hands the call to a worker thread. It is unsafe because other tasks run in between.
    """
    return Verdict(f"`{site.text}` asks the file system on the event loop", offload(site))
