"""The hand-made dispatch: a fork that runs a loop where none runs, and waits for a thread or nests where one does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ASYNC,
    ASYNC_GENERATOR,
    CAUGHT,
    DEF,
    FIRST,
    GENERATOR,
    OP,
    PARENT,
    SCOPE,
    SCOPE_KIND,
    SECOND,
    THIRD,
)
from loopsafe.lint.link.program.scopes import are_opposite
from loopsafe.lint.link.program.types import Cls
from loopsafe.lint.reach.graph import LOOP, SLOW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.sites.site import Site

CONDITIONS = frozenset({"true", "false", "none", "notnone", "either", "ordered", "unordered"})


class Fork(NamedTuple):
    """A hand-made dispatch: the event to report at, and the name of what waits, or nests a loop, where one runs."""

    anchor: int
    machinery: str


def find_fork(site: Site) -> Fork | None:
    """The dispatch that the ``if`` or ``try`` of this site is, unless a smaller one inside it is."""
    frame = site.context.frame
    if frame.kind not in (DEF, GENERATOR):
        return None
    machinery = _machinery_of(site, site.number)
    if not machinery:
        return None
    start = frame.events[site.number][FIRST]
    for number in range(start, site.number):
        if frame.events[number][OP] in ("if", "try") and _machinery_of(site, number):
            return None
    return Fork(_anchor(site), machinery)


def _machinery_of(site: Site, number: int) -> str:
    """The name of what waits, or nests a loop, where one runs; empty when statement ``number`` is no dispatch."""
    event = site.context.frame.events[number]
    off, on = (_parts_of_if if event[OP] == "if" else _parts_of_try)(site, number)
    entered = [i for i in off if _enters(site, i)] if on else []
    for i in on if entered else ():
        name = _machine(site, i) if any(_is_alternative(site, i, e) for e in entered) else ""
        if name:
            return name
    return ""


def _is_alternative(site: Site, number: int, entered: int) -> bool:
    """Whether an event may be what is done instead of ``entered`` where a loop runs: the same was asked before that."""
    frame = site.context.frame
    scope, other = frame.events[entered][SCOPE], frame.events[number][SCOPE]
    while scope and site.reach.guards.is_off_loop(site.context, scope):
        scope = frame.scopes[scope][PARENT]
    return not are_opposite(frame, scope, other)


def _parts_of_if(site: Site, number: int) -> tuple[list[int], list[int]]:
    """The events of an ``if`` that happen without a running loop, and those that happen with one."""
    events = site.context.frame.events
    _, body, orelse = events[number][FIRST:]
    after = range(number + 1, len(events))
    is_off = {i: _is_off_by(site, number, i) for i in range(body, number)}
    goes_on = after and _is_off_by(site, number, after[0]) and not _is_of_another(site.context.frame, number, after[0])
    if not goes_on and not any(is_off.values()):
        return [], []
    if goes_on or orelse == number:  # without an ``else``, what follows is the other branch
        is_off.update((i, _is_off_by(site, number, i)) for i in after)
    return [i for i, off in is_off.items() if off], [i for i, off in is_off.items() if not off]


def _is_of_another(frame: Frame, number: int, event: int) -> bool:
    """Whether an event behind an ``if`` happens under the condition of the next one."""
    outer = frame.events[number][SCOPE]
    condition = _branch(frame, outer, event)
    return any(
        later[OP] == "if" and later[SCOPE] == outer and condition in (_branch(frame, outer, n) for n in later[SECOND:])
        for later in frame.events[number + 1 :]
    )


def _branch(frame: Frame, outer: int, event: int) -> int:
    """The scope of an event that is next inside another one."""
    scope: int = frame.events[event][SCOPE]
    while scope and frame.scopes[scope][PARENT] != outer:
        scope = frame.scopes[scope][PARENT]
    return scope


def _is_off_by(site: Site, number: int, event: int) -> bool:
    """Whether an event only happens without a loop, because of the conditions of the statement ``number``."""
    context = site.context
    outer = context.frame.events[number][SCOPE]
    scope = context.frame.events[event][SCOPE]
    guards = site.reach.guards
    if not guards.is_off_loop(context, scope) or guards.is_off_loop(context, outer):
        return False
    chain = []
    while scope and scope != outer:
        chain.append(scope)
        scope = context.frame.scopes[scope][PARENT]
    if scope != outer:
        return False
    for inner in reversed(chain):
        if context.frame.scopes[inner][SCOPE_KIND] not in CONDITIONS:
            return False
        if guards.is_off_loop(context, inner):
            return True
    return False


def _parts_of_try(site: Site, number: int) -> tuple[list[int], list[int]]:
    """The same for a ``try`` that asks for the running loop."""
    context = site.context
    frame = context.frame
    start, end, handlers = frame.events[number][FIRST:]
    guards = site.reach.guards
    scopes = [
        index
        for index, scope in enumerate(frame.scopes)
        if scope[SCOPE_KIND:CAUGHT] == ("except", start, end) and guards.catches(context, scope[CAUGHT])
    ]
    if not scopes:
        return [], []
    caught = [i for i in range(handlers, number) if _is_within(context, frame.events[i][SCOPE], scopes)]
    if any(guards.is_off_loop(context, scope) for scope in scopes):
        return caught, _where_a_loop_runs(site, number, scopes)
    narrow = [scope for scope in scopes if _catches_only(context, site, frame.scopes[scope][CAUGHT])]
    if narrow and any(_enters(site, i) for i in range(start, end)):
        # The attempt to run a loop is the probe.
        return list(range(start, end)), [i for i in caught if _is_within(context, frame.events[i][SCOPE], narrow)]
    return [], []


def _where_a_loop_runs(site: Site, number: int, without: list[int]) -> list[int]:
    """The events of a ``try``, and after it, that happen where the scopes ``without`` a loop are not entered."""
    context = site.context
    frame, guards = context.frame, site.reach.guards
    start, end, handlers = frame.events[number][FIRST:]
    on = [*range(start, handlers)]
    if any(_is_within(context, scope, without) for _, scope in frame.returns):
        on += range(number + 1, len(frame.events))
    on = [i for i in on if not guards.is_off_loop(context, frame.events[i][SCOPE])]
    if any(frame.events[i][OP] == "call" and guards.is_probe_call(context, i) for i in range(start, end)):
        return on
    return [i for i in on if not _enters(site, i)]  # the loop that it got may be idle: then it is run


def _catches_only(context: Context, site: Site, caught: Value) -> bool:
    """Whether the clause is about a loop that runs already, and not about whatever the coroutine raises."""
    types = site.linker.types(context, caught)
    return bool(types) and all(
        isinstance(t, Cls) and site.linker.program.cls(t.ref).name == "RuntimeError" for t in types
    )


def _is_within(context: Context, scope: int, outer: Iterable[int]) -> bool:
    wanted = set(outer)
    while scope:
        if scope in wanted:
            return True
        scope = context.frame.scopes[scope][PARENT]
    return False


def _enters(site: Site, number: int) -> bool:
    """Whether an event runs a loop, at once or further down."""
    for target in site.reach.event_targets.of_event(site.context, number):
        if target.primitive is not None and target.primitive.kind == "loop" and not target.primitive.bridge:
            return True
        if _reaches(site, target, LOOP, "loop"):
            return True
    return False


def _machine(site: Site, number: int) -> str:
    """The name of the wait, or of the nested loop, that an event leads to; empty for any other event."""
    for target in site.reach.event_targets.of_event(site.context, number):
        primitive = target.primitive
        if primitive is not None:
            if primitive.kind == "wait" or (primitive.kind == "loop" and not primitive.bridge):
                return primitive.name
        elif _reaches(site, target, SLOW, "wait") or _reaches(site, target, LOOP, "loop"):
            return site.linker.program.qualname((target.context.mid, target.context.fid))
    return ""


def _reaches(site: Site, target: Target, effect: str, kind: str) -> bool:
    context = target.context
    if context is None or target.scheduled or context.module.is_stub or context.frame.kind in (ASYNC, ASYNC_GENERATOR):
        return False
    if site.reach.step(context, effect) is None:
        site.reach.explore([context])
    _, primitive = site.reach.path(context, effect)
    return primitive is not None and primitive.kind == kind and not primitive.bridge


def _anchor(site: Site) -> int:
    """The ``try`` that asks for the running loop, when an ``if`` decides by its outcome; else the statement itself."""
    frame = site.context.frame
    if site.operation == "try":
        return site.number
    own = frame.events[site.number]
    for number in range(own[FIRST] - 1, -1, -1):
        event = frame.events[number]
        if event[OP] == "try" and event[SCOPE] == own[SCOPE]:
            start, end = event[FIRST:THIRD]
            probes = site.reach.guards
            asks = any(
                frame.events[i][OP] == "call" and probes.is_probe_call(site.context, i) for i in range(start, end)
            )
            return number if asks and number == own[FIRST] - 1 else site.number
        if event[OP] in ("if", "try", "call"):
            break
    return site.number
