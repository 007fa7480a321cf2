"""Lazy attributes, ``if self._module is None: self._module = load()``, that were filled before an event."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    AWAITED,
    CALLEE,
    FLAGS,
    IDENTIFIER,
    NAME,
    NUMBER,
    OBJECT,
    OF,
    OP,
    SCOPE,
    TAG,
    scopes_around,
)
from loopsafe.lint.link.program.scopes import leads_to
from loopsafe.lint.link.program.types import Fn
from loopsafe.lint.link.values.origins import acted_on
from loopsafe.lint.reach.graph import reach_class
from loopsafe.lint.reach.memoised import ABSENT, OWN, is_emptied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.graph import Reach

SAME = frozenset({"call", "name", "param"})  # values that are one object in all of a function


def was_filled(reach: Reach, context: Context, number: int, entered: Context, effect: str) -> bool:
    """Whether the object's attribute was filled by an earlier event, on every path to event ``number``."""
    receiver = _receiver(context, number)
    if receiver is None or receiver[TAG] not in SAME or not _is_first_time_only(reach, entered, effect):
        return False
    scope, targets = context.frame.events[number][SCOPE], reach.targets(context)
    here = (
        earlier
        for earlier, found in targets.items()
        if earlier < number
        and _receiver(context, earlier) == receiver
        and any(t.context is entered and not t.scheduled for t in found)
    )
    ways = itertools.chain(here, _in_threads(reach, context, number, entered, receiver))
    return any(leads_to(context.frame, context.frame.events[earlier][SCOPE], scope) for earlier in ways)


def _in_threads(reach: Reach, context: Context, number: int, entered: Context, receiver: Value) -> Iterator[int]:
    """The earlier events that await a thread in which the object fills the attribute."""
    linker = reach.linker
    for earlier, event in enumerate(context.frame.events[:number]):
        if event[OP] != "call" or not event[FLAGS] & AWAITED or not event[ARGUMENTS]:
            continue
        handed = [one for one in event[ARGUMENTS] if _fetches(reach, context, one, entered, receiver)]
        callees = linker.types(context, event[CALLEE]) if handed else ()
        if any(isinstance(t, Fn) and linker.marks.function(t.ref).get("offloads") is not None for t in callees):
            yield earlier


def _fetches(reach: Reach, context: Context, function: Value, entered: Context, receiver: Value) -> bool:
    """Whether a function is the method of the object that fills it, or a nested function that calls it always."""
    if function is not None and function[TAG] == "attr" and function[OF] == receiver:
        types = reach.linker.types(context, function)
        return any(isinstance(t, Fn) and t.ref == (entered.mid, entered.fid) for t in types)
    if function is None or function[TAG] != "fn":
        return False
    inside = reach.linker.program.context(context.mid, function[NUMBER])
    return any(
        inside.frame.events[number][SCOPE] == 0
        and _is_named(context.frame, _receiver(inside, number), receiver)
        and any(t.context is entered and not t.scheduled for t in targets)
        for number, targets in reach.targets(inside).items()
    )


def _is_named(frame: Frame, name: Value, value: Value) -> bool:
    """Whether a nested function uses a name for the only value that the enclosing ``frame`` binds to it."""
    if name is None or name[TAG] != "name" or value is None:
        return False
    bound = [entry for _, entry in frame.bindings.get(name[IDENTIFIER], ())]
    if value[TAG] == "param":
        return bound in ([], [value]) and frame.parameter_names()[value[NUMBER]] == name[IDENTIFIER]
    return name == value if value[TAG] == "name" else bound == [value]


def _receiver(context: Context, number: int) -> Value:
    event = context.frame.events[number]
    return event[OBJECT] if event[OP] == "load" else acted_on(event)


def _is_first_time_only(reach: Reach, entered: Context, effect: str) -> bool:
    """Whether a method reaches an effect only while an attribute of ``self``, which it fills, is missing."""
    frame = entered.frame
    if frame.owner < 0:
        return False
    stored = {event[NAME] for event in frame.events if event[OP] == "store" and event[OBJECT] == OWN}
    filled = {name for name in stored if not is_emptied(reach.linker, entered, name)}
    leading = [
        frame.events[number][SCOPE]
        for number, targets in reach.targets(entered).items()
        if any(
            reach_class(t.primitive) == effect if t.primitive is not None else reach.step(t.context, effect) is not None
            for t in targets
        )
    ]
    return bool(filled) and bool(leading) and all(_is_guarded(frame, scope, filled) for scope in leading)


def _is_guarded(frame: Frame, scope: int, filled: set[str]) -> bool:
    own = {("attr", OWN, name) for name in filled}
    return any(kind in ABSENT and operands[0] in own for kind, *operands in scopes_around(frame.scopes, scope))
