"""LS104: reading or writing files on the loop."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS104", "file-content", on=("primitive:file", "primitive:import"), fix="unsafe", severity=Severity.WARNING)
def file_content(site: Site) -> Verdict | None:
    """A call opens, reads or writes a file.

    A file on a local disk usually answers within a millisecond, but now and then it takes seconds: a cold disk, a
    network share, a full write buffer. Reading a large file takes long every time. Asynchronous file access does not
    exist in the operating systems asyncio runs on; a worker thread is the way.

    Bad:
        async def settings(path):
            with open(path) as file:
                return file.read()

    Good:
        import asyncio
        from pathlib import Path

        async def settings(path):
            return await asyncio.to_thread(Path(path).read_text)

    The fix hands the call, or the whole `with` block, to a worker thread. It is unsafe: other tasks run in between, and
    may touch the same file. In-memory files (`io.StringIO`) are not reported.
    """
    assert site.primitive is not None
    does = "imports a module from disk"
    if site.primitive.kind != "import":
        does = f"reads or writes {site.primitive.what or 'a file'}"
    return Verdict(f"`{site.text}` {does} on the event loop{site.alternative()}", offload(site))
