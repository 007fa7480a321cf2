"""LS302: a call that reaches file content through other calls."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload_reached
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS302", "reaches-file", on="reach:file", fix="unsafe", severity=Severity.WARNING)
def reaches_file(site: Site) -> Verdict | None:
    """A call on the loop reaches code that opens, reads or writes a file.

    The report shows the path.

    Bad:
        from pathlib import Path

        def load(path: Path):
            return path.read_text()

        async def handler(path: Path):
            return load(path)

    Good:
        import asyncio
        from pathlib import Path

        def load(path: Path):
            return path.read_text()

        async def handler(path: Path):
            return await asyncio.to_thread(load, path)

    The fix hands the call to a worker thread. It is unsafe: the code runs in another thread, and other tasks run in
    between. A callback that the loop calls once (`loop.call_later(1, f)`) is not called by the loop then, but handed to
    a thread by it: `loop.call_later(1, loop.run_in_executor, None, f)`.
    """
    assert site.reached is not None
    does = f"reads or writes {site.reached.what or 'a file'}"
    return Verdict(f"`{site.text}` reaches `{site.reached.name}`, which {does} ({site.away()})", offload_reached(site))
