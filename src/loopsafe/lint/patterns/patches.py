"""Whether a loop was patched so that it may be run again while it runs: then only the patch is worth a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, DEF, MODULE, OP, SCOPE
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.types import Fn

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program import Context
    from loopsafe.lint.link.types import Types
    from loopsafe.lint.modules import Module
    from loopsafe.lint.site import Site

MARK = "patches_loop"
DEEPEST = 2  # functions of the project around the patch
OPPOSITES = {"true": "false", "false": "true", "none": "notnone", "notnone": "none"}


def is_patched(site: Site, runs: str) -> bool:
    """Whether the loop that is run again was patched before, on the way there or when the program starts."""
    return any(_is_patched_before(site, context, event, runs) for context, event in site.path) or any(
        _starts_with(site, *place, runs) for name in marked_names(MARK) for place in _calls(site, name)
    )


def _calls(site: Site, name: str) -> list[tuple[int, int, int]]:
    return site.linker.program.indexes.call_sites(name)


def _is_patched_before(site: Site, context: Context, event: Event, runs: str) -> bool:
    """Whether the frame patches the loop before one of its events."""
    for earlier in context.frame.events:
        if earlier is event:
            return False
        if _patches(site, context, earlier, runs, 0) and not _is_opposite(context, earlier[SCOPE], event[SCOPE]):
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


def _is_opposite(context: Context, one: int, other: int) -> bool:
    """Whether two scopes are of two branches of one test."""
    scopes = context.frame.scopes
    conditions = set()
    while one:
        conditions.add(scopes[one][1:3])
        one = scopes[one][0]
    while other:
        kind, *operands = scopes[other][1:3]
        if kind in OPPOSITES and (OPPOSITES[kind], *operands) in conditions:
            return True
        other = scopes[other][0]
    return False


def _starts_with(site: Site, mid: int, fid: int, number: int, runs: str) -> bool:
    """Whether a call that patches stands where the program starts: in a module's body, or in what that calls."""
    program = site.linker.program
    context = program.context(mid, fid)
    frame = context.frame
    if frame.kind != MODULE and not _is_main(site, context):
        return False
    return _patches(site, context, frame.events[number], runs, 0) and _belongs(site, context.module)


def _is_main(site: Site, context: Context) -> bool:
    """Whether a function is called where a program starts: by a module's body."""
    linker, ref = site.linker, (context.mid, context.fid)
    sites = linker.program.indexes.call_sites(context.frame.name) if context.frame.kind == DEF else []
    return any(
        isinstance(t, Fn) and t.ref == ref
        for mid, fid, number in sites
        if not fid
        for t in _called(site, linker.program.context(mid, fid), number)
    )


def _called(site: Site, context: Context, number: int) -> Types:
    return site.linker.types(context, context.frame.events[number][CALLEE])


def _belongs(site: Site, module: Module) -> bool:
    """Whether a module has run before the site does: it is on the way, others import it, or it imports the package."""
    if any(context.module is module for context, _ in site.path):
        return True
    if module.is_test:
        return False
    program, here = site.linker.program, site.context.module.path
    values = [v for entries in module.facts.frames[0].bindings.values() for _, v in entries if v is not None]
    names = {module.absolute(v[1], v[2]) for v in values if v[0] == "from"} | {v[1] for v in values if v[0] == "imp"}
    imported = [found for name in names if (found := program.table.find(name, module)) and not found.is_stub]
    started = any(here.startswith(found.path.rpartition("/")[0]) for found in imported)
    return started or program.indexes.is_imported(module)
