"""Objects that are made of others: ``replace(spec, action=load)`` is all that ``spec`` is, but for its action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, ATTRIBUTE, CALLEE, KEYWORDS, OF, TAG
from loopsafe.lint.link.program.types import Inst

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

REPLACING = frozenset({"dataclasses.replace", "copy.replace"})


def copied(linker: Linker, context: Context, event: Event) -> Value:
    """The record that a call makes another one of, with some of its fields replaced; None for any other call."""
    callee, given = event[CALLEE], event[ARGUMENTS]
    if callee is None or len(given) > 1 or (given and given[0] is not None and given[0][TAG] == "star"):
        return None
    if given:
        return given[0] if event[KEYWORDS] and linker.program.dotted(context, callee) in REPLACING else None
    if callee[TAG] != "attr" or callee[ATTRIBUTE] != "_replace":
        return None
    types = linker.types(context, callee[OF])
    records = linker.records
    return callee[OF] if types and all(isinstance(t, Inst) and records.field_at(t, 0) for t in types) else None
