"""LS409: an offload or a sleep that is not awaited."""

from __future__ import annotations

from loopsafe.lint.facts import ASYNC, AWAITED, DISCARDED, FLAGS, OBJECT, OP, TESTED, Event
from loopsafe.lint.link.program.types import Fn
from loopsafe.lint.model import Fix
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict


def _is_dropped(event: Event) -> bool:
    return not event[FLAGS] & AWAITED and bool(event[FLAGS] & (DISCARDED | TESTED))


@rule("LS409", "offload-not-awaited", on="loop-call", fix="unsafe", glance=_is_dropped)
def offload_not_awaited(site: Site) -> Verdict | None:
    """The coroutine of an offload or a sleep is dropped, or tested for truth: it never runs, and it is always true.

    Bad:
        import asyncio
        from pathlib import Path

        async def load(path: Path):
            if asyncio.to_thread(path.is_file):
                return path

    Good:
        import asyncio
        from pathlib import Path

        async def load(path: Path):
            if await asyncio.to_thread(path.is_file):
                return path

    The fix adds the `await`. It is unsafe because code that never ran now does. Coroutine functions that the knowledge
    or the project's own offload helpers define are covered, not every coroutine function; dropping the future of
    `run_in_executor` is not reported, since its work is done anyway.
    """
    flags = site.flags
    if _is_awaited_later(site):
        return None
    callees = site.reach.effects.awaitables.asked_for(site.context, site.event, site.callees())
    if not callees or not all(isinstance(t, Fn) and _is_offload(site, t) for t in callees):
        return None
    outcome = "tested for truth: it is always true" if flags & TESTED else "dropped: it never runs"
    fix = Fix("add-await", False) if site.in_async else advice("there is no coroutine around it to await in")
    return Verdict(f"the coroutine of `{site.text}` is {outcome}", fix)


def _is_offload(site: Site, fn: Fn) -> bool:
    program = site.linker.program
    if program.frame(fn.ref).kind != ASYNC or fn.declared:
        return False
    return program.module(fn.ref[0]).is_stub or site.linker.marks.function(fn.ref).get("offloads") is not None


def _is_awaited_later(site: Site) -> bool:
    return any(
        event[OP] == "await" and ("call", site.number) in site.origins(event[OBJECT])
        for event in site.context.frame.events[site.number :]
    )
