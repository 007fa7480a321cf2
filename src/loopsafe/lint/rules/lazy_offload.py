"""LS305: a lazy iterator made in a thread and consumed on the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import OBJECT, OP, TAG, arguments_of
from loopsafe.lint.model import Severity
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.callees import marked_callees, value_passed
from loopsafe.lint.sites.questions import comes_from_offload, leads_somewhere
from loopsafe.lint.sites.remedies import advice, offload_reached
from loopsafe.lint.sites.site import Site, Verdict

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event


def _has_awaited(event: Event) -> bool:
    values = arguments_of(event) if event[OP] == "call" else (event[OBJECT],)
    return any(value is not None and value[TAG] == "await" for value in values)


@rule(
    "LS305",
    "lazy-offload",
    on=("loop-iter", "loop-call"),
    fix="unsafe",
    severity=Severity.WARNING,
    glance=_has_awaited,
)
def lazy_offload(site: Site) -> Verdict | None:
    """An offload returns a lazy iterator: making it costs nothing, consuming it blocks, and that happens on the loop.

    Bad:
        import asyncio
        from pathlib import Path

        async def names(folder: Path):
            return [path.name for path in await asyncio.to_thread(folder.glob, "*.txt")]

    Good:
        import asyncio
        from pathlib import Path

        async def names(folder: Path):
            paths = await asyncio.to_thread(lambda: list(folder.glob("*.txt")))
            return [path.name for path in paths]

    The fix has a thread take every step: `while (path := await asyncio.to_thread(next, paths, end)) is not end:`, or
    consume it whole where a call does: `await asyncio.to_thread(list, paths)`. It is unsafe because other tasks run in
    between.
    """
    if not leads_somewhere(site, site.number):
        return None
    if site.operation == "call":
        values = [
            value_passed(site, fn, str(name)) for fn, mark in marked_callees(site, "iterates") for name in mark.args
        ]
    else:
        values = [site.event[OBJECT]]
    if not any(comes_from_offload(site, value) for value in values):
        return None
    return Verdict(
        f"`{site.text}` consumes a lazy iterator made in a thread: its work blocks the event loop here",
        advice("the object is bound to the thread that made it") if _is_bound(site) else offload_reached(site),
        claims=(site.number,),
    )


def _is_bound(site: Site) -> bool:
    return any(target.primitive is not None and target.primitive.thread_bound for target in site.targets)
