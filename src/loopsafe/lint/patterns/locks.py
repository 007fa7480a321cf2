"""Locks of threads in async code: how long they are held, and over what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    CALLEE,
    FIRST,
    FLAGS,
    GENERATOR,
    HOLDS_AWAIT,
    OF,
    OP,
    SECOND,
    TAG,
    method_of,
    receiver_of,
)
from loopsafe.lint.model import Fix
from loopsafe.lint.reach.graph import FILE, IMPORT, LOOP, SLOW, reach_class
from loopsafe.lint.sites.remedies import advice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.reach.graph import Reach
    from loopsafe.lint.sites.site import Site

SUSPENDS = ("await", "aenter", "aexit", "aiter", "yield")
RELEASE = "release"
LONG = (SLOW, FILE, IMPORT, LOOP)  # effects of what nobody should do while others wait for a lock
ENTERED = ("enter", "aenter")
EXITS = ("exit", "aexit")


def is_entered(site: Site) -> bool:
    """Whether the lock is taken by ``with``."""
    return site.operation == "enter"


def is_held_over_await(site: Site) -> bool:
    """Whether the task is suspended between taking the lock here and giving it back."""
    if is_entered(site):
        return bool(site.flags & HOLDS_AWAIT) and _is_held_at_await(site.context, site.number)
    receiver = site.receiver()
    if receiver is not None and receiver[TAG] in ENTERED:  # an exit stack, which gives the lock back when it is left
        return _suspends_before_exit(site.context, site.number, receiver[OF])
    return receiver is not None and _suspends_before_release(site.context, site.number, receiver)


def _is_held_at_await(context: Context, number: int) -> bool:
    """Whether a block that awaits still has its lock there: it may give it back before, and take it again after."""
    lock = context.frame.events[number][FIRST]
    given_back = False
    for event in context.frame.events[number + 1 :]:
        if event[OP] == "exit" and event[SECOND] == number:
            return False
        if event[OP] in SUSPENDS and not given_back:
            return True
        if event[OP] == "call" and receiver_of(event[CALLEE]) == lock:
            given_back = method_of(event[CALLEE]) == RELEASE
    return True


def _suspends_before_exit(context: Context, number: int, entered: Value) -> bool:
    suspended = False
    for event in context.frame.events[number + 1 :]:
        if event[OP] in EXITS and event[FIRST] == entered:
            return suspended
        suspended = suspended or event[OP] in SUSPENDS
    return False


def _suspends_before_release(context: Context, number: int, receiver: object) -> bool:
    suspended = False
    for event in context.frame.events[number + 1 :]:
        if event[OP] in SUSPENDS:
            suspended = True
        elif event[OP] == "call" and event[CALLEE] == ("attr", receiver, RELEASE):
            return suspended
    return False


def of_tasks(site: Site, reason: str) -> Fix:
    """The fix that makes it a lock of tasks, where no other file can take it; else ``reason``."""
    lock = site.event[FIRST] if is_entered(site) else site.receiver()
    name = str(lock[-1]) if lock is not None and lock[TAG] in ("attr", "name") else ""
    program, own = site.linker.program, site.context.module
    if lock is not None and lock[TAG] == "call":
        near = set()  # made in this function
    elif name.startswith("_"):
        near = {ref[0] for ref in _relatives(site)}
    else:
        near = {module.number for module in program.table.project()}
    others = [program.module(number) for number in near - {own.number}]
    shared = any(name in module.facts.references for module in others if not module.is_stub)
    if shared or not (name or (lock is not None and lock[TAG] == "call")):
        return advice(reason)
    return Fix("async-lock", False, (("library", site.library),))


def _relatives(site: Site) -> Iterator[Ref]:
    """The classes that share attributes with the one whose method this is: its bases and its subclasses."""
    owner, linker = site.context.frame.owner, site.linker
    if owner >= 0:
        ref = (site.context.module.number, owner)
        yield from linker.hierarchy.mro(ref)
        yield from linker.program.indexes.subclass_candidates(linker.program.cls(ref).name)


def is_slow_inside(site: Site) -> bool:
    """Whether the block of the ``with`` does something that takes long.

    Waiting for the condition that is entered gives its lock back for as long, and taking the lock again after it was
    given back is a wait of its own.
    """
    events = site.context.frame.events
    targets = site.reach.targets(site.context)
    for number in range(site.number + 1, len(events)):
        event = events[number]
        if event[OP] == "exit" and event[SECOND] == site.number:
            return False
        own = event[OP] == "call" and receiver_of(event[CALLEE]) == site.event[FIRST]
        if not own and any(_is_slow(site.reach, target) for target in targets.get(number, ())):
            return True
    return False


def _is_slow(reach: Reach, target: Target) -> bool:
    if target.primitive is not None:
        return reach_class(target.primitive) in LONG
    return target.context is not None and any(reach.step(target.context, e) is not None for e in LONG)


def helper_that_holds(site: Site) -> str:
    """The function entered or called here that takes a lock which is then held over an ``await``."""
    if is_entered(site) and not site.flags & HOLDS_AWAIT:
        return ""
    for target in site.targets:
        context = target.context
        if context is None or context.module.is_stub:
            continue
        if is_entered(site):
            generator = context.frame.kind == GENERATOR
            held = _yields_holding(site.reach, context) if generator else bool(_returned_holding(site.reach, context))
        else:
            locks = _returned_holding(site.reach, context)
            held = bool(locks) and _is_suspended_after(site, locks)
        if held:
            return str(context.frame.name)
    return ""


def _yields_holding(reach: Reach, context: Context) -> bool:
    return any(
        (event[OP] == "enter" and event[FLAGS] & HOLDS_AWAIT and _takes_lock(reach, context, number))
        or (
            event[OP] == "call"
            and receiver_of(event[CALLEE]) is not None
            and _suspends_before_release(context, number, receiver_of(event[CALLEE]))
            and _takes_lock(reach, context, number)
        )
        for number, event in enumerate(context.frame.events)
    )


def _returned_holding(reach: Reach, context: Context) -> set[str]:
    """The names of the locks that a function acquires and does not give back before it returns."""
    if "acquire" not in context.module.facts.calls:
        return set()
    events = context.frame.events
    found = set()
    for number, event in enumerate(events):
        lock = receiver_of(event[CALLEE]) if event[OP] == "call" else None
        if lock is not None:
            released = any(_is_release(later, lock) for later in events[number + 1 :])
            if not released and _takes_lock(reach, context, number):
                found.add(str(lock[-1]))
    return found


def _is_release(event: Event, receiver: object) -> bool:
    return (
        event[OP] in ("call", "load")
        and event[FIRST] in (("attr", receiver, RELEASE), receiver)
        and (event[OP] == "call" or event[SECOND] == RELEASE)
    )


def _takes_lock(reach: Reach, context: Context, number: int) -> bool:
    return any(
        target.primitive is not None and target.primitive.what == "lock"
        for target in reach.event_targets.of_event(context, number)
    )


def _is_suspended_after(site: Site, locks: set[str]) -> bool:
    """Whether the function awaits after the call and before a later call that gives a lock back."""
    suspended = False
    returned = ("attr", ("call", site.number), RELEASE)
    for number, event in enumerate(site.context.frame.events[site.number + 1 :], site.number + 1):
        if event[OP] in SUSPENDS:
            suspended = True
        elif event[OP] == "call" and (
            event[CALLEE] == returned
            or _gives_back(event[CALLEE], locks)
            or _releases(site.reach, site.context, number)
        ):
            return suspended
    return False


def _gives_back(callee: Value, locks: set[str]) -> bool:
    """Whether a call releases a lock by the name that the helper knows it by."""
    lock = receiver_of(callee)
    return lock is not None and method_of(callee) == RELEASE and str(lock[-1]) in locks


def _releases(reach: Reach, context: Context, number: int) -> bool:
    return any(
        target.context is not None
        and any(
            e[OP] == "call" and e[CALLEE] is not None and e[CALLEE][-1] == RELEASE for e in target.context.frame.events
        )
        for target in reach.event_targets.of_event(context, number)
    )
