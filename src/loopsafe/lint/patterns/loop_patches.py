"""Whether a loop was patched so that it may be run again while it runs: then only the patch is worth a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, DEF, OP, SCOPE
from loopsafe.lint.link.program.scopes import are_opposite
from loopsafe.lint.link.program.types import Fn

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.sites.site import Site

MARK = "patches_loop"
DEEPEST = 2  # functions of the project around the patch


def is_patched(site: Site, runs: str) -> bool:
    """Whether the loop that is run again was patched before, on the way there.

    What a module does when it is imported is another matter: it patches the loop of that thread at that time.
    """
    return any(_is_patched_before(site, context, event, runs) for context, event in site.path)


def _is_patched_before(site: Site, context: Context, event: Event, runs: str) -> bool:
    """Whether the frame patches the loop before one of its events."""
    for earlier in context.frame.events:
        if earlier is event:
            return False
        if _patches(site, context, earlier, runs, 0) and not are_opposite(context.frame, earlier[SCOPE], event[SCOPE]):
            return True
    return False


def _patches(site: Site, context: Context, event: Event, runs: str, depth: int) -> bool:
    """Whether an event patches the loops that ``runs`` is for, or calls what does, if only the first time."""
    if event[OP] != "call":
        return False
    linker = site.linker
    for t in linker.types(context, event[CALLEE]):
        if not isinstance(t, Fn):
            continue
        mark = linker.marks.function(t.ref).get(MARK)
        if mark is not None:
            return runs.split(".")[0] in mark.args
        inner = linker.program.context(*t.ref)
        own = depth < DEEPEST and inner.frame.kind == DEF and not inner.module.is_stub
        if own and any(_patches(site, inner, e, runs, depth + 1) for e in inner.frame.events):
            return True
    return False
