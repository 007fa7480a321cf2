"""Threads and what becomes of them: started and joined at once, never looked at, and how they report errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CLASS, GENEXP, IN_LOOP, LAMBDA, Value, parameters_in
from loopsafe.lint.link.types import Fn, Inst, Lit, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program import Context
    from loopsafe.lint.link.types import Ref
    from loopsafe.lint.site import Site

CHECKS = frozenset({"is_alive", "isAlive", "exitcode", "is_set", "isSet", "terminate", "kill", "locked", "ident"})
FLATTENERS = frozenset(
    {"builtins.str", "builtins.repr", "traceback.format_exc", "traceback.format_exception", "traceback.format_tb"}
)
RAISING_JOINS = frozenset({"loopsafe.join_thread", "loopsafe.runtime.join_thread"})
"""What raises when the thread given first does not end in time."""
DEEPEST = 6


def is_checked(site: Site) -> bool:
    """Whether the function looks at how the wait ended: ``is_alive()``, ``exitcode``, ``is_set()`` of the object."""
    receiver = site.receiver()
    roots = site.reach.effects.settled.roots(site.context, receiver)
    if not roots or _is_over_before(site, receiver) or _is_asked_anew(site, roots):
        return True
    used: set[int] = set()
    parameters_in((*site.event[8], *(v for _, v in site.event[9])), used)
    if used - ({0} if site.context.frame.owner >= 0 else set()):
        return True  # the caller says how long, and looks
    return is_looked_at(site, roots)


def is_looked_at(site: Site, roots: set[Value]) -> bool:
    """Whether the function asks, anywhere, if what it waits for has ended."""
    for event in site.context.frame.events:
        if event[0] == "load" and event[8] in CHECKS:
            value = event[7]
        elif event[0] == "call" and event[7] is not None and event[7][0] == "attr" and event[7][2] in CHECKS:
            value = event[7][1]
        else:
            continue
        if roots & site.reach.effects.settled.roots(site.context, value):
            return True
    return any(
        event[0] == "call" and event[7] is not None and event[7][0] == "attr" and event[7][2] in CHECKS
        for frame in site.context.module.facts.frames
        if frame.parent == site.context.fid and frame.kind in (GENEXP, LAMBDA)
        for event in frame.events
    )


def _is_asked_anew(site: Site, roots: set[Value]) -> bool:
    """Whether a loop asks each time which are left, and ends when there are none."""
    events, scopes = site.context.frame.events, site.context.frame.scopes
    scope = site.event[5]
    while scope:
        scope, kind, *operands = scopes[scope]
        asked = operands[0] if kind == "true" else None
        if asked is not None and asked in roots and asked[0] == "call" and events[asked[1]][6] & site.flags & IN_LOOP:
            return True
    return False


def _is_over_before(site: Site, receiver: Value) -> bool:
    """Whether an earlier wait of the function that only returns when it is over was for the same object."""
    effects, program = site.reach.effects, site.linker.program
    for number, event in enumerate(site.context.frame.events[: site.number]):
        if event[0] != "call":
            continue
        if event[7] == ("attr", receiver, site.method()):
            over = any(
                t.primitive and t.primitive.duration == "unbounded" for t in effects.of_event(site.context, number)
            )
        else:
            joined = (*event[8][:1], *(value for key, value in event[9] if key == "thread"))
            over = receiver in joined and program.dotted(site.context, event[7]) in RAISING_JOINS
        if over:
            return True
    return False


def is_daemon(site: Site) -> bool:
    """Whether the thread is known to be a daemon, which the interpreter does not wait for."""
    receiver = site.receiver()
    for t in site.types(receiver):
        if isinstance(t, Inst) and t.origin is not None:
            maker = site.linker.program.contexts[t.origin[0]]
            event = maker.frame.events[t.origin[1]]
            if any(key == "daemon" and _is_true(site, maker, value) for key, value in event[9]):
                return True
    return any(
        event[0] == "store" and event[8] == "daemon" and event[7] == receiver and _is_true(site, site.context, event[9])
        for event in site.context.frame.events
    )


def _is_true(site: Site, context: Context, value: Value) -> bool:
    return any(isinstance(t, Lit) and t.value is True for t in site.linker.types(context, value))


def is_started_just_before(site: Site) -> bool:
    """Whether the thread joined here is started by the call before this one."""
    receiver = site.receiver()
    if receiver is None or receiver[0] in ("elem", "param"):
        return False
    for event in reversed(site.context.frame.events[: site.number]):
        if event[0] == "call":
            return bool(event[7] == ("attr", receiver, "start") and event[5] == site.event[5])
        if event[0] != "load":
            return False
    return False


def is_plain_thread(site: Site) -> bool:
    """Whether the receiver is known to be a ``threading.Thread`` itself, given the function to run."""
    types = site.types(site.receiver())
    return bool(types) and all(
        isinstance(t, Inst) and t.exact and site.class_name(t) == "threading.Thread" for t in types
    )


# Exceptions that cross a thread as text


def flattened(site: Site) -> tuple[Context, int] | None:
    """Where a thread turned the exception into the text that is raised again here."""
    value = site.event[7]
    if value is None or value[0] != "call":
        return None
    context = site.context
    call = context.frame.events[value[1]]
    if not _is_exception(site, call[7]):
        return None
    arguments = [*call[8], *(v for _, v in call[9]), *_formatted(context, call)]
    for target in _thread_functions(site):
        for number, slot in _flattenings(site, target):
            if any(_derives(site, argument, slot, target, 0) for argument in arguments):
                return target, number
    return None


def _formatted(context: Context, call: Event) -> list[Value]:
    """What the f-strings among the arguments of a call show."""
    start, end = call[1:3], call[3:5]
    return [
        event[8]
        for event in context.frame.events
        if event[0] == "op" and event[7] == "__format__" and start <= event[1:3] and event[3:5] <= end
    ]


def _is_exception(site: Site, callee: Value) -> bool:
    linker = site.linker
    return any(
        t.tag == "class" and any(linker.program.cls(o).name == "BaseException" for o in linker.hierarchy.mro(t.ref))
        for t in site.types(callee)
    )


def _thread_functions(site: Site) -> Iterator[Context]:
    """What this function, or the class it belongs to, runs in threads."""
    module = site.context.module
    seen: set[Ref] = set()
    frames = [fid for fid, frame in enumerate(module.facts.frames) if _is_near(site.context, fid)]
    for fid in frames:
        context = site.linker.program.context(module.number, fid)
        for event in context.frame.events:
            if event[0] != "call":
                continue
            for ref in offloaded_by(site, context, event):
                if ref[0] == module.number and ref not in seen:
                    seen.add(ref)
                    yield site.linker.program.context(*ref)
    for number, cls in enumerate(module.facts.classes):
        for fid in cls.methods.get("run", ()):
            if (module.number, fid) not in seen and site.reach.linker.hierarchy.mro((module.number, number))[1:]:
                yield site.linker.program.context(module.number, fid)


def _is_near(context: Context, fid: int) -> bool:
    frame = context.module.facts.frames[fid]
    return fid == context.fid or (frame.owner >= 0 and frame.owner == context.frame.owner and frame.kind != CLASS)


def offloaded_by(site: Site, context: Context, event: tuple[object, ...]) -> Iterator[Ref]:
    """The functions that a call in ``context`` hands to a thread."""
    linker = site.linker
    for callee in linker.types(context, event[7]):
        for fn in site.functions_of(callee):
            if linker.marks.function(fn.ref).get("offloads") is None:
                continue
            for value in (*event[8], *(v for _, v in event[9])):  # type: ignore[misc,attr-defined]
                for t in linker.types(context, value):
                    for inner in t.callee if isinstance(t, Part) else (t,):
                        if isinstance(inner, Fn):
                            yield inner.ref


def _flattenings(site: Site, target: Context) -> Iterator[tuple[int, Value]]:
    """Text made of a caught exception in ``target``, and the place it is stored in: a name, or an attribute."""
    events = target.frame.events
    for number, event in enumerate(events):
        if event[0] == "call":
            dotted = site.linker.program.dotted(target, event[7])
            if dotted not in FLATTENERS or (event[8] and not _is_caught(event[8][0])):
                continue
            if dotted.startswith("builtins.") and not event[8]:
                continue
            made: Value = ("call", number)
        elif event[0] == "op" and event[7] == "__format__" and _is_caught(event[8]):
            made = ("type", "str")
        else:
            continue
        for slot in _stored(site, target, number, made):
            # A container that has grown before is also what it has gained.
            for member in slot[1] if slot is not None and slot[0] == "union" else (slot,):
                if member is not None:
                    yield number, member


def _is_caught(value: Value) -> bool:
    return value is not None and value[0] == "caught"


def _stored(site: Site, target: Context, number: int, made: Value) -> Iterator[Value]:
    frame = target.frame
    for event in frame.events[number + 1 :]:
        operation, callee = event[0], event[7]
        if operation == "call" and callee is not None and callee[0] == "attr":
            values = (*event[8], *(v for _, v in event[9]))
            if any(_contains(value, made, 0) for value in values):
                yield callee[1]
        elif operation == "op" and callee == "__setitem__" and _contains(event[9][-1], made, 0):
            yield event[8]
        elif operation == "store" and _contains(event[9], made, 0):
            yield ("attr", callee, event[8])
    outer = target.module.facts.frames[frame.parent] if frame.parent >= 0 else None
    if outer is not None:
        for name, entries in outer.bindings.items():
            if any(fid == target.fid and _contains(value, made, 0) for fid, value in entries):
                yield ("name", name)


def _contains(value: Value, wanted: Value, depth: int) -> bool:
    if value == wanted:
        return True
    if not isinstance(value, tuple) or depth > DEEPEST:
        return False
    return any(_contains(part, wanted, depth + 1) for part in value if isinstance(part, tuple))


def _derives(site: Site, value: Value, slot: Value, target: Context, depth: int) -> bool:
    """Whether ``value``, in the function that raises, is taken out of ``slot``, which ``target`` writes to."""
    if value is None or depth > DEEPEST:
        return False
    if _is_slot(site, value, slot, target):
        return True
    tag = value[0]
    if tag == "call":
        event = site.context.frame.events[value[1]]
        callee = event[7]
        values = [callee[1]] if callee is not None and callee[0] == "attr" else []
        return any(_derives(site, v, slot, target, depth + 1) for v in (*values, *event[8]))
    if tag in ("item", "elem", "attr", "star", "bin", "typed", "narrow", "exclude", "union", "seq"):
        parts = value[1] if tag == "union" else value[2] if tag in ("seq", "typed") else value[1:]
        parts = parts if tag != "typed" else (parts,)
        return any(isinstance(p, tuple) and _derives(site, p, slot, target, depth + 1) for p in parts)
    return False


def _passed_to_thread(site: Site, target: Context, index: int) -> Iterator[Value]:
    """What this function passes for a parameter of the function it runs in a thread."""
    for event in site.context.frame.events:
        if event[0] != "call" or (target.mid, target.fid) not in set(offloaded_by(site, site.context, event)):
            continue
        for key, value in event[9]:
            if key == "args" and value is not None and value[0] == "seq" and index < len(value[2]):
                yield value[2][index]
        if index + 1 < len(event[8]):
            yield event[8][index + 1]


def _bare(value: Value) -> Value:
    while value[0] == "typed" and value[2] is not None:
        value = value[2]
    return value


def _is_slot(site: Site, value: Value, slot: Value, target: Context) -> bool:
    if slot[0] == "name":
        if value == slot:
            return True
        own = [entry for fid, entry in site.context.frame.bindings.get(slot[1], ()) if fid == site.context.fid]
        return target.frame.parent == site.context.fid and value in own and _bare(value)[0] in ("call", "seq", "dict")
    if slot[0] == "param":
        return value in _passed_to_thread(site, target, slot[1])
    if slot[0] == "attr" and value[0] == "attr" and slot[2] == value[2]:
        mine = {t.ref for t in site.types(value[1]) if isinstance(t, Inst)}
        theirs = {t.ref for t in site.linker.types(target, slot[1]) if isinstance(t, Inst)}
        return bool(mine & theirs)
    return False
