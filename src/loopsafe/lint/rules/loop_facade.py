"""LS410: a public sync function that always starts a loop."""

from __future__ import annotations

from loopsafe.lint.facts import DEF, DISCARDED
from loopsafe.lint.model import Fix, Severity
from loopsafe.lint.patterns.loop_patches import is_patched
from loopsafe.lint.patterns.loops import handles_missing_loop, is_inside_async, is_unconditional, looks_for_a_loop
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.callees import marked_callees
from loopsafe.lint.sites.site import Site, Verdict

ENTRY_POINTS = frozenset({"main", "cli", "run", "serve", "start"})


@rule("LS410", "loop-facade", on="mark:enters_loop", fix="unsafe", default=False, severity=Severity.WARNING)
def loop_facade(site: Site) -> Verdict | None:
    """A public sync function starts a loop whenever it is called: it fails in notebooks, and in servers.

    Where a loop runs already, `asyncio.run` raises. A library function that hides it works in scripts only.

    Bad:
        import asyncio

        async def fetch(): ...

        def load():
            return asyncio.run(fetch())

    Good:
        from loopsafe import run_sync

        async def fetch(): ...

        def load():
            return run_sync(fetch)

    Off by default, because in a program, as opposed to a library, it is often what is meant. The fix calls the bridge;
    it is unsafe because the coroutine then runs on the bridge's loop. Private functions, entry points (`main`, `cli`,
    `run`, `serve`, `start`, tests, decorated functions, whatever drops the result), functions that are handed on, to a
    thread for example, and functions that look for a running loop first, or patch the loop, are not reported.
    """
    frame = site.context.frame
    if site.on_loop or frame.kind != DEF or frame.decorators or site.flags & DISCARDED:
        return None
    if frame.name in site.context.module.facts.references:
        return None
    if frame.name in ENTRY_POINTS or frame.name.startswith(("_", "test_")):
        return None
    if any(mark.keywords.get("bridge") for _, mark in marked_callees(site, "enters_loop")):
        return None
    if is_inside_async(site.context) or site.context.module.facts.frames[frame.parent].kind == DEF:
        return None
    if looks_for_a_loop(site) or handles_missing_loop(site) or not is_unconditional(site):
        return None
    if any(is_patched(site, site.linker.program.public_name(fn.ref)) for fn, _ in marked_callees(site, "enters_loop")):
        return None
    return Verdict(f"`{site.text}` starts an event loop whenever `{frame.name}` is called", Fix("bridge", False))
