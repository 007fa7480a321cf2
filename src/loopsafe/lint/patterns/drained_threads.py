"""Whether threads have nothing left to do when they are joined: all that they give was taken, or their pipe is shut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    ELEMENTS,
    FLAGS,
    IDENTIFIER,
    IN_LOOP,
    NUMBER,
    OF,
    OP,
    PAIRS,
    TAG,
    arguments_of,
    method_of,
    receiver_of,
)
from loopsafe.lint.link.program.types import Inst

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.sites.site import Site

TAKING = "get"  # ``get_nowait`` throws away what is left over, however long the thread goes on
MOST_HANDED = 4  # calls in one another, by which a queue is handed over
PIPES = frozenset({"stdout", "stderr"})
WAITS = frozenset({"wait", "poll", "communicate"})


def is_drained(site: Site) -> bool:
    """Whether a loop before has taken what the thread puts into a queue: a thread that hangs would hang that loop.

    One that has two queues may wait for more from the other one.
    """
    if site.method() != "join" or site.event[FLAGS] & IN_LOOP:
        return False
    taken = set(_taken_from(site))
    queues = [value for value in _given(site) if _is_queue(site, value)] if taken else []
    return len(queues) == 1 and queues[0] in taken


def is_of_ended_process(site: Site) -> bool:
    """Whether the thread reads a pipe of a process that the function has seen end before."""
    events = site.context.frame.events[: site.number]
    waited = [receiver_of(e[CALLEE]) for e in events if e[OP] == "call" and method_of(e[CALLEE]) in WAITS]
    if site.method() != "join" or not waited:
        return False
    return any(v is not None and v[TAG] == "attr" and v[ATTRIBUTE] in PIPES and v[OF] in waited for v in _given(site))


def _taken_from(site: Site) -> Iterator[Value]:
    """The queues that loops of the function take items from: ``q.get()``, ``iter(q.get, None)``."""
    for event in site.context.frame.events[: site.number]:
        if event[OP] != "call":
            continue
        if method_of(event[CALLEE]) == TAKING and event[FLAGS] & IN_LOOP:
            yield receiver_of(event[CALLEE])
        elif event[CALLEE] == ("name", "iter") and event[ARGUMENTS] and method_of(event[ARGUMENTS][0]) == TAKING:
            yield receiver_of(event[ARGUMENTS][0])


def _is_queue(site: Site, value: Value) -> bool:
    """Whether a value is of a class that threads wait for items of."""
    linker = site.linker
    for t in site.types(value):
        member = linker.methods.find(t.ref, "get") if isinstance(t, Inst) else None
        mark = linker.marks.function(member.ref).get("waits") if member is not None else None
        if mark is not None and mark.args[:1] == ("queue",):
            return True
    return False


def _given(site: Site) -> set[Value]:
    """All that the thread was made with: its arguments, and what the functions among them ask for by name."""
    found: set[Value] = set()
    for root in site.origins(site.receiver()):
        if root[TAG] == "call":
            for value in arguments_of(site.context.frame.events[root[NUMBER]]):
                _gather(site, value, found, 0)
    return found


def _gather(site: Site, value: Value, found: set[Value], depth: int) -> None:
    """Add to ``found`` a value and all that it is made of, or asks for by name."""
    if value is None or depth > MOST_HANDED:
        return
    found.add(value)
    if value[TAG] == "fn":
        found.update(_asked_by_name(site, value))
    for part in _parts(site, value):
        _gather(site, part, found, depth + 1)


def _parts(site: Site, value: AccessPath) -> Iterable[Value]:
    if value[TAG] == "seq":
        members: tuple[Value, ...] = value[ELEMENTS]
        return members
    if value[TAG] == "dict":
        return [member for _, member in value[PAIRS]]
    return arguments_of(site.context.frame.events[value[NUMBER]]) if value[TAG] == "call" else ()


def _asked_by_name(site: Site, function: AccessPath) -> Iterator[Value]:
    """What names outside of a function are bound to whose methods it calls: ``results`` of ``results.put(1)``."""
    for event in site.context.module.facts.frames[function[NUMBER]].events:
        receiver = receiver_of(event[CALLEE]) if event[OP] == "call" else None
        if receiver is not None and receiver[TAG] == "name":
            bindings = site.context.frame.bindings.get(receiver[IDENTIFIER], ())
            yield from (bound for _, bound in bindings if bound is not None)
