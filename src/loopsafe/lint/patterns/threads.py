"""Threads: what runs in them, whether they are joined at once, and whether anybody looks at how a join ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    DEF,
    FLAGS,
    GENEXP,
    IN_LOOP,
    KEYWORDS,
    LAMBDA,
    NAME,
    NUMBER,
    OBJECT,
    OF,
    OP,
    SCOPE,
    TAG,
    VALUE,
    AccessPath,
    Value,
    arguments_of,
    method_of,
    parameters_in,
    receiver_of,
    scopes_around,
)
from loopsafe.lint.link.program.types import Inst, Lit, functions_in
from loopsafe.lint.sites.callees import functions_run_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type
    from loopsafe.lint.sites.site import Site

CHECKS = frozenset({"is_alive", "isAlive", "exitcode", "is_set", "isSet", "terminate", "kill", "locked", "ident"})
RAISING_JOINS = frozenset({"loopsafe.join_thread", "loopsafe.runtime.join_thread"})
"""What raises when the thread given first does not end in time."""


def is_checked(site: Site) -> bool:
    """Whether the function looks at how the wait ended: ``is_alive()``, ``exitcode``, ``is_set()`` of the object."""
    receiver = site.receiver()
    roots = site.origins(receiver)
    if not roots or _is_over_before(site, receiver) or _asks_each_time(site, roots):
        return True
    used: set[int] = set()
    parameters_in(arguments_of(site.event), used)
    for number in _calls_in(arguments_of(site.event)):  # ``min(limit, 30) * 2``
        parameters_in(arguments_of(site.context.frame.events[number]), used)
    if used - ({0} if site.context.frame.owner >= 0 else set()):
        return True  # the caller says how long, and looks
    return is_looked_at(site, roots)


def _calls_in(value: object) -> set[int]:
    """The calls whose results a value is made of."""
    if not isinstance(value, tuple):
        return set()
    if value[:1] == ("call",) and isinstance(value[-1], int):
        return {value[-1]}
    return set().union(*map(_calls_in, value))


def is_looked_at(site: Site, roots: set[AccessPath]) -> bool:
    """Whether the function asks, anywhere, if what it waits for has ended."""
    for event in site.context.frame.events:
        if event[OP] == "load" and event[NAME] in CHECKS:
            value = event[OBJECT]
        elif event[OP] == "call" and method_of(event[CALLEE]) in CHECKS:
            value = receiver_of(event[CALLEE])
        else:
            continue
        if roots & site.origins(value):
            return True
    return any(
        event[OP] == "call" and method_of(event[CALLEE]) in CHECKS
        for frame in site.context.module.facts.frames
        if frame.parent == site.context.fid and frame.kind in (GENEXP, LAMBDA)
        for event in frame.events
    )


def _asks_each_time(site: Site, roots: set[AccessPath]) -> bool:
    """Whether a loop asks each time which are left, and ends when there are none."""
    events = site.context.frame.events
    for kind, *operands in scopes_around(site.context.frame.scopes, site.event[SCOPE]):
        asked = operands[0] if kind == "true" else None
        called = events[asked[NUMBER]] if asked in roots and asked is not None and asked[TAG] == "call" else None
        if called is not None and called[FLAGS] & site.flags & IN_LOOP:
            return True
    return False


def _is_over_before(site: Site, receiver: Value) -> bool:
    """Whether an earlier wait of the function that only returns when it is over was for the same object."""
    event_targets, program = site.reach.event_targets, site.linker.program
    for number, event in enumerate(site.context.frame.events[: site.number]):
        if event[OP] != "call":
            continue
        if event[CALLEE] == ("attr", receiver, site.method()):
            over = any(
                t.primitive and t.primitive.duration == "unbounded"
                for t in event_targets.of_event(site.context, number)
            )
        else:
            joined = (*event[ARGUMENTS][:1], *(value for key, value in event[KEYWORDS] if key == "thread"))
            over = receiver in joined and program.dotted(site.context, event[CALLEE]) in RAISING_JOINS
        if over:
            return True
    return False


def is_daemon(site: Site) -> bool:
    """Whether the thread is known to be a daemon, which the interpreter does not wait for."""
    receiver = site.receiver()
    for t in site.types(receiver):
        if isinstance(t, Inst) and t.origin is not None:
            maker = site.linker.program.contexts[t.origin.context]
            if _is_daemons(site, maker, maker.frame.events[t.origin.event]):
                return True
    return any(
        event[OP] == "store"
        and event[NAME] == "daemon"
        and event[OBJECT] == receiver
        and _is_true(site, site.context, event[VALUE])
        for event in site.context.frame.events
    )


def is_run_by_daemon(site: Site) -> bool:
    """Whether all that its module does with the function is to make it the work of daemon threads."""
    program, context = site.linker.program, site.context
    if context.frame.kind != DEF or context.frame.name in context.module.facts.calls:
        return False
    runs = [
        _is_daemons(site, maker, event)
        for fid in range(len(context.module.facts.frames))
        for maker in (program.context(context.mid, fid),)
        for event in maker.frame.events
        if event[OP] == "call"
        and _makes_thread(event)
        and (context.mid, context.fid) in offloaded_by(site, maker, event)
    ]
    return bool(runs) and all(runs)


def _makes_thread(event: Event) -> bool:
    return any(key == "target" for key, _ in event[KEYWORDS])


def _is_daemons(site: Site, maker: Context, event: Event) -> bool:
    return any(key == "daemon" and _is_true(site, maker, value) for key, value in event[KEYWORDS])


def _is_true(site: Site, context: Context, value: Value) -> bool:
    return any(isinstance(t, Lit) and t.value is True for t in site.linker.types(context, value))


def is_polling(site: Site) -> bool:
    """Whether a loop waits for one object again and again: what it asks in between decides when it is enough."""
    receiver = site.receiver()
    while receiver is not None and receiver[TAG] == "attr":
        receiver = receiver[OF]
    if receiver is None or not site.flags & IN_LOOP:
        return False
    made = site.context.frame.events[receiver[NUMBER]] if receiver[TAG] == "call" else None
    return receiver[TAG] in ("name", "param") or (made is not None and not made[FLAGS] & IN_LOOP)


def is_started_just_before(site: Site) -> bool:
    """Whether the thread joined here is started by the call before this one."""
    receiver = site.receiver()
    if receiver is None or receiver[TAG] in ("elem", "param"):
        return False
    for event in reversed(site.context.frame.events[: site.number]):
        if event[OP] == "call":
            return bool(event[CALLEE] == ("attr", receiver, "start") and event[SCOPE] == site.event[SCOPE])
        if event[OP] != "load":
            return False
    return False


def is_plain_thread(site: Site) -> bool:
    """Whether the receiver is known to be a ``threading.Thread`` itself, given the function to run."""
    types = site.types(site.receiver())
    return bool(types) and all(
        isinstance(t, Inst) and t.exact and _class_name(site, t) == "threading.Thread" for t in types
    )


def runs_a_loop(site: Site) -> bool:
    """Whether the thread waited for was made to run an event loop: that is all it does, or its function says so."""
    linker = site.linker
    for root in site.origins(site.receiver()):
        made = site.context.frame.events[root[NUMBER]] if root[TAG] == "call" else None
        for ref in offloaded_by(site, site.context, made) if made is not None else ():
            if linker.marks.function(ref).get("enters_loop") is not None or _enters_loop(
                site, linker.program.context(*ref)
            ):
                return True
    return False


def _enters_loop(site: Site, context: Context) -> bool:
    return any(
        target.primitive is not None and target.primitive.kind == "loop"
        for number in range(len(context.frame.events))
        for target in site.reach.event_targets.of_event(context, number)
    )


def offloaded_by(site: Site, context: Context, event: Event) -> Iterator[Ref]:
    """The functions that a call in ``context`` hands to a thread."""
    linker = site.linker
    values = arguments_of(event)
    for callee in linker.types(context, event[CALLEE]) if values else ():
        for fn in functions_run_by(site, callee):
            if linker.marks.function(fn.ref).get("offloads") is None:
                continue
            for value in values:
                yield from (inner.ref for inner in functions_in(linker.types(context, value)))


def _class_name(site: Site, t: Type) -> str:
    """The dotted name of an instance's class."""
    if not isinstance(t, Inst):
        return ""
    module = site.linker.program.module_of(t.ref)
    return f"{module.name}.{site.linker.program.cls(t.ref).name}"
