"""LS409: an offload or a sleep that is not awaited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ASYNC,
    AWAITED,
    CALLEE,
    DEF,
    DISCARDED,
    FIRST,
    FLAGS,
    IN_LOOP,
    KEPT,
    METHOD,
    NUMBER,
    OP,
    OPERAND,
    TAG,
    TESTED,
    Event,
    Value,
    mentions,
)
from loopsafe.lint.link.program.types import Fn
from loopsafe.lint.model import Fix
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict

if TYPE_CHECKING:
    from loopsafe.lint.link.program.program import Context

LOOKS = frozenset({"builtins.bool", "builtins.print", "builtins.repr", "builtins.str"})
PRINTS = frozenset({"__bool__", "__format__", "__repr__", "__str__"})
READS = frozenset({"__contains__", "__getitem__", "__iter__", "__len__"})  # which a coroutine has not


def _is_dropped(event: Event) -> bool:
    return not event[FLAGS] & AWAITED and bool(event[FLAGS] & (DISCARDED | TESTED | KEPT))


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
    callees = site.reach.event_targets.awaitables.narrowed_callees(site.context, site.event, site.callees())
    if not callees or not all(isinstance(t, Fn) and _is_offload(site, t) for t in callees) or _is_used_later(site):
        return None
    outcome = "tested for truth: it is always true" if flags & TESTED else "dropped: it never runs"
    if flags & KEPT and not flags & TESTED:
        outcome = "taken for an answer: it is always true"
    fix = Fix("add-await", False) if site.in_async else advice("there is no coroutine around it to await in")
    return Verdict(f"the coroutine of `{site.text}` is {outcome}", fix)


def _is_offload(site: Site, fn: Fn) -> bool:
    """Whether calling a function makes a coroutine that offloads, or one that a plain function returns as it is."""
    program = site.linker.program
    frame = program.frame(fn.ref)
    if fn.declared:
        return False
    if frame.kind == DEF and not program.module_of(fn.ref).is_stub:
        context = program.context(*fn.ref, fn.binds)
        made = [frame.events[value[NUMBER]] for value, _ in frame.returns if value is not None and value[TAG] == "call"]
        return bool(made) and len(made) == len(frame.returns) and all(_makes_one(site, context, e) for e in made)
    return frame.kind == ASYNC and _is_marked_or_own(site, fn)


def _makes_one(site: Site, context: Context, event: Event) -> bool:
    """Whether a call gives the coroutine of an offload."""
    callees = site.linker.types(context, event[CALLEE])
    return bool(callees) and all(
        isinstance(t, Fn) and site.linker.program.frame(t.ref).kind == ASYNC and _is_marked_or_own(site, t)
        for t in callees
    )


def _is_marked_or_own(site: Site, fn: Fn) -> bool:
    """Whether the knowledge says so of a coroutine function, or it is the project's own offload."""
    marked = site.linker.marks.function(fn.ref).get("offloads") is not None
    return site.linker.program.module_of(fn.ref).is_stub or marked or site.surroundings.offloads(fn.ref)


def _is_used_later(site: Site) -> bool:
    """Whether anything but a test is done with the coroutine: it is awaited, gathered, stored, taken by a closure."""
    frame, made = site.context.frame, ("call", site.number)
    if site.flags & KEPT and site.flags & IN_LOOP:
        return True  # the next round may await what this one has made
    returned = () if frame.kind == ASYNC else frame.returns  # what a coroutine returns has been awaited
    later = (event[FIRST:] for event in frame.events[site.number + 1 :] if not _is_look(site, event, made))
    return mentions((*later, returned, frame.yields, tuple(frame.bindings.values())), made)


def _is_look(site: Site, event: Event, made: Value) -> bool:
    """Whether an event only looks at a value: tests or prints it, or takes it for the answer it would give."""
    if event[OP] == "call":
        return site.linker.program.dotted(site.context, event[CALLEE]) in LOOKS
    if event[OP] == "op" and event[METHOD] in READS:
        return bool(event[OPERAND] == made)
    return bool(event[OP] == "op" and event[METHOD] in PRINTS)
