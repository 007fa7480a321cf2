"""LS111: what the user says blocks."""

from __future__ import annotations

from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS111", "configured-call", on="primitive:configured", fix="unsafe")
def configured_call(site: Site) -> Verdict | None:
    """A function blocks because the configuration, a stub of yours, or a mark in the project's own source says so.

    Configuration: `blocking = ["acme.sdk.fetch"]` in `[tool.loopsafe]`.

    Bad:
        from loopsafe.marks import blocks

        @blocks("network")
        def fetch(key): ...

        async def handler(key):
            return fetch(key)

    Good:
        import asyncio
        from loopsafe.marks import blocks

        @blocks("network")
        def fetch(key): ...

        async def handler(key):
            return await asyncio.to_thread(fetch, key)

    The fix hands the call to a worker thread. It is unsafe: the code runs in another thread, and other tasks run in
    between.
    """
    assert site.primitive is not None
    return Verdict(f"`{site.text}` blocks the event loop{site.alternative()}", offload(site))
