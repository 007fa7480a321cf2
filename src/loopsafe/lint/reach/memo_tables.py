"""Memo tables in functions: look up a key, make the missing value, and store it under the key.

``if key not in CACHE: CACHE[key] = load(key)`` calls ``load`` only once for each key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import ARGUMENTS, ATTRIBUTE, CALLEE, METHOD, OF, OP, OPERAND, OTHERS, SCOPE, TAG
from loopsafe.lint.link.program.scopes import leads_to

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Frame, Value
    from loopsafe.lint.modules import Module

LOOKUPS = frozenset({"__contains__", "__getitem__"})
OWN = ("param", 0)
LASTING = frozenset({"attr", "name"})  # forms of tables that are there when the function has returned


class MemoRegion(NamedTuple):
    """The events between the look-up of a key and the event that stores its value: from, to, and the table."""

    begun: int
    ended: int
    table: Value

    def is_around(self, frame: Frame, number: int) -> bool:
        """Whether an event is only reached when the key was missing."""
        events = frame.events
        return self.begun < number < self.ended and leads_to(frame, events[self.begun][SCOPE], events[number][SCOPE])


def memo_regions(module: Module, fid: int) -> tuple[MemoRegion, ...]:
    """The regions in which a frame makes a missing entry, for tables from which no single entry is removed."""
    frame = module.facts.frames[fid]
    stored = [
        (number, event[OPERAND], event[OTHERS][0])
        for number, event in enumerate(frame.events)
        if event[OP] == "op" and event[METHOD] == "__setitem__" and event[OTHERS] and _is_lasting(event[OPERAND])
    ]
    lookups = [(number, _looked_up(event)) for number, event in enumerate(frame.events)] if stored else ()
    found = []
    for number, table, key in stored:
        begun = next((earlier for earlier, lookup in lookups if lookup == (table, key) and earlier < number), None)
        if begun is not None and key is not None and not _is_taken_from(module, frame, table):
            found.append(MemoRegion(begun, number, table))
    return tuple(found)


def _is_taken_from(module: Module, frame: Frame, table: Value) -> bool:
    """Whether a method of the class, or a function of the module, removes single entries from a table."""
    own = table[OF] == OWN if table is not None and table[TAG] == "attr" else False
    frames = (f for f in module.facts.frames if not own or f.owner == frame.owner)
    return any(_takes(event, table) for f in frames for event in f.events)


def _takes(event: Event, table: Value) -> bool:
    if event[OP] == "op":
        return bool(event[METHOD] == "__delitem__" and event[OPERAND] == table)
    callee = event[CALLEE] if event[OP] == "call" else None
    return bool(callee is not None and callee[TAG] == "attr" and callee[OF] == table and callee[ATTRIBUTE] == "pop")


def _is_lasting(table: Value) -> bool:
    return table is not None and table[TAG] in LASTING


def _looked_up(event: Event) -> tuple[Value, Value] | None:
    """The table and the key of a look-up."""
    if event[OP] == "op" and event[METHOD] in LOOKUPS and event[OTHERS]:
        return event[OPERAND], event[OTHERS][0]
    callee = event[CALLEE] if event[OP] == "call" else None
    if callee is not None and callee[TAG] == "attr" and callee[ATTRIBUTE] == "get" and event[ARGUMENTS]:
        return callee[OF], event[ARGUMENTS][0]
    return None
