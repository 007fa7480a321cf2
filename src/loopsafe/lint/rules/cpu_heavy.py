"""LS109: computing for long on the loop."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS109", "cpu-heavy", on="primitive:cpu", fix="unsafe", default=False, severity=Severity.WARNING)
def cpu_heavy(site: Site) -> Verdict | None:
    """A call computes for long: password hashing, compression, decoding of images and documents.

    How long depends on the input, which a linter cannot see; the rule is off by default.

    Bad:
        import hashlib

        async def derive(password, salt):
            return hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)

    Good:
        import asyncio
        import hashlib

        async def derive(password, salt):
            return await asyncio.to_thread(hashlib.pbkdf2_hmac, "sha256", password, salt, 600_000)

    The fix hands the call to a worker thread. It helps where the work releases the interpreter's lock, as the functions
    above do; pure Python work needs a process.
    """
    return Verdict(f"`{site.text}` keeps the event loop's thread computing", offload(site))
