"""Cached properties that were read before: the object has the value, and no code runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import NAME, OBJECT, OP, SCOPE, TAG
from loopsafe.lint.link.program.scopes import leads_to

if TYPE_CHECKING:
    from loopsafe.lint.link.program.program import Context

SAME = frozenset({"param", "call"})  # values that are one object as long as the path to it is the same


def was_read(context: Context, number: int) -> bool:
    """Whether the attribute of event ``number`` was read from the same object on every path to it."""
    events = context.frame.events
    event = events[number]
    value, name = event[OBJECT], event[NAME]
    if value is None or value[TAG] not in SAME:
        return False
    read = False
    for earlier in events[:number]:
        if earlier[OP] in ("load", "delete", "store") and earlier[NAME] == name and earlier[OBJECT] == value:
            read = (read or leads_to(context.frame, earlier[SCOPE], event[SCOPE])) if earlier[OP] == "load" else False
    return read
