"""Which loop a value is, and which coroutine a future stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ASYNC,
    ASYNC_GENERATOR,
    ATTRIBUTE,
    CALLEE,
    DECLARED,
    DEF,
    FIRST,
    IDENTIFIER,
    MEMBERS,
    NUMBER,
    OF,
    OP,
    SCOPE,
    TAG,
    Event,
    Value,
    arguments_of,
    mentions,
    receiver_of,
    scopes_around,
)
from loopsafe.lint.link.calls.arguments import written_for
from loopsafe.lint.link.program.scopes import caught_around
from loopsafe.lint.link.program.types import Cls, Fn, Inst, is_none
from loopsafe.lint.sites.callees import functions_run_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type
    from loopsafe.lint.sites.site import Site

DEEPEST = 5
UNCONDITIONAL = frozenset({"try", "with", "awith", "finally"})  # scopes that are entered come what may
MOST_HELPERS = 3  # functions, one behind the other, that hand a coroutine to a loop


def waits_for_own_loop(site: Site) -> bool:
    """Whether the future stands for a coroutine that was handed to the loop this code runs on.

    Sync code counts when it has seen that loop running: by ``get_running_loop()``, or by ``is_running()``.
    """
    receiver = site.receiver()
    if receiver is None:
        return False
    roots = (root[NUMBER] for root in site.origins(receiver) if root[TAG] == "call")
    if any(_is_for_own_loop(site, site.context, number) for number in roots):
        return True
    entries = _set_by_coroutines(site.context, receiver) if site.on_loop else []
    return bool(entries) and all(
        value is not None
        and value[TAG] == "call"
        and _is_for_own_loop(site, site.linker.program.context(site.context.mid, fid), value[NUMBER])
        for fid, value in entries
    )


def _is_for_own_loop(site: Site, context: Context, number: int) -> bool:
    """Whether a call hands a coroutine to the loop that runs the code of ``site``."""
    return any(is_running_loop(site, *loop) for loop in _loops_of_call(site, context, number))


def _set_by_coroutines(context: Context, attribute: Value) -> list[tuple[int, Value]]:
    """What ``self.loop`` is set to, and by which methods: nothing unless all of them run on a loop.

    That it begins as None, in the constructor, says nothing.
    """
    if attribute is None or attribute[TAG] != "attr" or attribute[OF] != ("param", 0) or context.frame.owner < 0:
        return []
    facts = context.module.facts
    entries = facts.classes[context.frame.owner].instance.get(attribute[ATTRIBUTE], ())
    found = [(fid, value) for fid, _, value in entries if value != ("const", None)]
    return found if all(facts.frames[fid].kind in (ASYNC, ASYNC_GENERATOR) for fid, _ in found) else []


def _loops_of_call(site: Site, context: Context, number: int, depth: int = 0) -> Iterator[tuple[Context, Value]]:
    """What a call hands a coroutine over with, itself or in a helper that returns the future; each with its frame."""
    linker, event = site.linker, context.frame.events[number]
    for t in linker.types(context, event[CALLEE]):
        if not isinstance(t, Fn):
            continue
        if linker.marks.function(t.ref).get("submits_to_loop") is not None:
            yield from ((context, value) for value in arguments_of(event))
        inner = linker.program.context(*t.ref)
        for made in _calls_returned(site, t) if depth < MOST_HELPERS else ():
            for where, value in _loops_of_call(site, inner, made, depth + 1):
                if where is inner and value is not None and value[TAG] == "param" and isinstance(value[NUMBER], int):
                    parameter = inner.frame.parameter_names()[value[NUMBER]]
                    yield context, written_for(parameter, event, inner.frame, bound=t.bound is not None)
                else:
                    yield where, value


def _calls_returned(site: Site, fn: Fn) -> list[int]:
    """The calls whose results a function of the project returns."""
    frame = site.linker.program.frame(fn.ref)
    if frame.kind != DEF or site.linker.program.module_of(fn.ref).is_stub:
        return []
    return [value[NUMBER] for value, _ in frame.returns if value is not None and value[TAG] == "call"]


def is_running_loop(site: Site, context: Context, value: Value, depth: int = 0) -> bool:
    """Whether a value is the loop that runs the code of ``site``."""
    if value is None or depth > DEEPEST:
        return False
    tag = value[TAG]
    if tag == "call":
        return _obtains(site, context, value[NUMBER])
    if tag == "typed":
        return is_running_loop(site, context, value[DECLARED], depth + 1)
    if tag == "union":
        members = [member for member in value[MEMBERS] if member != ("const", None)]
        return bool(members) and all(is_running_loop(site, context, member, depth + 1) for member in members)
    if not site.on_loop:
        return False  # code of another thread may use the same names
    if tag == "attr":
        entries = _set_by_coroutines(context, value)
        return bool(entries) and all(
            is_running_loop(site, site.linker.program.context(context.mid, fid), held, depth + 1)
            for fid, held in entries
        )
    if tag == "name":
        return _name_is_running_loop(site, context, value[IDENTIFIER], depth)
    return False


def _obtains(site: Site, context: Context, number: int) -> bool:
    linker = site.linker
    for t in linker.types(context, context.frame.events[number][CALLEE]):
        if isinstance(t, Fn):
            marked = linker.marks.function(t.ref)
            if marked.get("probes_loop") and _returns_loop(site, t):
                return True
            if marked.get("obtains_loop"):
                return site.on_loop or (context is site.context and _is_seen_running(site, ("call", number)))
    return False


def _is_seen_running(site: Site, loop: Value) -> bool:
    """Whether the code is only reached when ``loop.is_running()``."""
    frame = site.context.frame
    scope = site.event[SCOPE]
    while scope:
        parent, kind, *operands = frame.scopes[scope]
        if kind == "true" and operands[0] is not None and operands[0][TAG] == "call":
            callee = frame.events[operands[0][NUMBER]][CALLEE]
            probes = site.reach.guards.is_probe_call(site.context, operands[0][NUMBER])
            if probes and callee is not None and callee[TAG] == "attr" and callee[OF] == loop:
                return True
        scope = parent
    return False


def _returns_loop(site: Site, fn: Fn) -> bool:
    linker = site.linker
    return any(
        isinstance(t, Inst) and any("run_forever" in linker.program.cls(o).methods for o in linker.hierarchy.mro(t.ref))
        for t in linker.callables.result(None, fn, None)
    )


def _name_is_running_loop(site: Site, context: Context, name: str, depth: int) -> bool:
    """A name of an enclosing coroutine."""
    frames = context.module.facts.frames
    fid = context.frame.parent
    while fid > 0:
        entries = frames[fid].bindings.get(name)
        if entries is not None:
            outer = site.linker.program.outer(context, fid)
            return frames[fid].kind in (ASYNC, ASYNC_GENERATOR) and all(
                is_running_loop(site, outer, value, depth + 1) for _, value in entries
            )
        fid = frames[fid].parent
    return False


def handles_missing_loop(site: Site) -> bool:
    """Whether the call stands in a ``try`` that catches what is raised when there is no loop."""
    return _handles_missing_loop(site, site.number)


def _handles_missing_loop(site: Site, number: int) -> bool:
    handlers = caught_around(site.context.frame, number)
    return any(site.reach.guards.catches(site.context, caught) for caught in handlers)


def needs_running_loop(site: Site) -> bool:
    """Whether the function calls, come what may, what raises when no loop runs: ``asyncio.create_task``."""
    linker, context = site.linker, site.context
    given = ("call", site.number)  # what is passed the loop that is asked for here does with an idle one
    calls = (
        (number, e)
        for number, e in enumerate(context.frame.events)
        if e[OP] == "call" and _is_always_reached(context, e[SCOPE]) and not mentions(arguments_of(e), given)
    )
    return any(
        _needs_loop(site, t) and not _handles_missing_loop(site, number)
        for number, event in calls
        for t in linker.types(context, event[CALLEE])
    )


def only_schedules(site: Site) -> bool:
    """Whether all uses of the loop are for code that it runs already: to make a future, or to read its clock.

    Where the function is for the project's own use, also to have the loop call something later.
    """
    frame, loop = site.context.frame, ("call", site.number)
    private = frame.name.startswith("_") and not frame.name.endswith("__")
    if any(mentions(value, loop) for value, _ in frame.returns):
        return False
    uses = [event for event in frame.events if mentions(event[FIRST:], loop)]
    return bool(uses) and all(_presumes_loop(site, event, loop, private=private) for event in uses)


def _presumes_loop(site: Site, event: Event, loop: Value, *, private: bool) -> bool:
    """Whether an event uses the loop as code does that runs on it."""
    if event[OP] != "call":
        return False
    means = [fn for t in site.types(event[CALLEE]) for fn in functions_run_by(site, t)]
    marks = [site.linker.marks.function(fn.ref) for fn in means]
    if marks and all(marked.get("presumes_loop") is not None for marked in marks):
        return True
    if not private or receiver_of(event[CALLEE]) != loop or mentions(arguments_of(event), loop):
        return False
    return bool(marks) and all(
        bool((schedules := marked.get("schedules")) and schedules.keywords.get("once"))
        or marked.get("thread_bound") is not None
        or marked.get("offloads") is not None
        for marked in marks
    )


def _needs_loop(site: Site, t: Type) -> bool:
    """Whether a function of the knowledge is of the running loop's thread alone."""
    if not isinstance(t, Fn) or site.linker.program.frame(t.ref).owner >= 0:
        return False
    marked = site.linker.marks.function(t.ref)
    if marked.get("probes_loop") is not None:
        return not any(is_none(r) for r in site.linker.callables.result(None, t, None)) and _returns_loop(site, t)
    return marked.get("thread_bound") is not None


def serves_without_loop(site: Site) -> bool:
    """Whether the function is made for callers without a loop, too: it looks if one runs, or runs it."""
    linker, context = site.linker, site.context
    calls = (event for event in context.frame.events if event[OP] == "call")
    return looks_for_a_loop(site) or any(
        isinstance(t, Fn) and linker.marks.function(t.ref).get("enters_loop") is not None
        for event in calls
        for t in linker.types(context, event[CALLEE])
    )


def is_only_called_by_async(site: Site) -> bool:
    """Whether the project calls this function, and only from async code: a loop runs whenever it does."""
    return _runs_with_loop(site, site.context, 0)


def _runs_with_loop(site: Site, context: Context, depth: int) -> bool:
    frame, program = context.frame, site.linker.program
    name = frame.name
    if name == "__init__" and frame.owner >= 0:
        name = context.module.facts.classes[frame.owner].name
    callers = []
    for mid, fid, number in program.indexes.call_sites(name):
        caller = program.context(mid, fid)
        if any(_is_of(context, t) for t in site.linker.types(caller, caller.frame.events[number][CALLEE])):
            callers.append(caller)
    return bool(callers) and all(
        caller.frame.kind in (ASYNC, ASYNC_GENERATOR)
        or (depth < DEEPEST and caller.frame.kind == DEF and _runs_with_loop(site, caller, depth + 1))
        for caller in callers
    )


def _is_of(context: Context, t: object) -> bool:
    if isinstance(t, Fn):
        return t.ref == (context.mid, context.fid)
    return isinstance(t, Cls) and context.frame.name == "__init__" and t.ref == (context.mid, context.frame.owner)


def is_inside_async(context: Context) -> bool:
    """Whether an enclosing function is async: what runs a nested function, and where, is that function's business."""
    return any(frame.kind in (ASYNC, ASYNC_GENERATOR) for fid, frame in context.around() if fid != context.fid)


def installs_loop_before(site: Site) -> bool:
    """Whether the function, or one that it calls, has installed a loop before it asks for one."""
    linker, context = site.linker, site.context
    for event in context.frame.events[: site.number]:
        if event[OP] != "call":
            continue
        if _installs(site, context, event):
            return ("const", None) not in event[ARGUMENTS]
        for t in linker.types(context, event[CALLEE]):
            if isinstance(t, Fn) and linker.program.frame(t.ref).kind == DEF:
                inner = linker.program.context(*t.ref)
                if any(_installs(site, inner, e) and ("const", None) not in e[ARGUMENTS] for e in inner.frame.events):
                    return True
    return False


def _installs(site: Site, context: Context, event: Event) -> bool:
    """Whether an event is ``set_event_loop(...)``, of asyncio or of one of its policies."""
    if event[OP] != "call" or event[CALLEE] is None or event[CALLEE][-1] != "set_event_loop":
        return False
    callees = site.linker.types(context, event[CALLEE])
    return any(isinstance(t, Fn) and site.linker.program.module_of(t.ref).is_stub for t in callees)


def looks_for_a_loop(site: Site) -> bool:
    """Whether the function asks, anywhere, if a loop runs."""
    guards, events = site.reach.guards, site.context.frame.events
    return any(event[OP] == "call" and guards.is_probe_call(site.context, n) for n, event in enumerate(events))


def is_unconditional(site: Site) -> bool:
    """Whether the event happens whenever the function is called, as far as conditions go."""
    return _is_always_reached(site.context, site.event[SCOPE])


def _is_always_reached(context: Context, scope: int) -> bool:
    return all(kind in UNCONDITIONAL for kind, *_ in scopes_around(context.frame.scopes, scope))
