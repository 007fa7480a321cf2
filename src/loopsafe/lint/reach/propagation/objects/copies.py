"""Copies of objects: ``replace(spec, action=load)`` has all fields of ``spec`` except for ``action``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, ATTRIBUTE, CALLEE, KEYWORDS, OF, TAG
from loopsafe.lint.link.program.types import Inst
from loopsafe.lint.link.values.storage.records import REPLACING

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types

COPYING = frozenset({"copy.copy", "copy.deepcopy"})
COPIES = ("__copy__", "__deepcopy__", "__reduce_ex__", "__reduce__")


def copied(linker: Linker, context: Context, event: Event) -> Value:
    """The record that a call copies with some fields replaced; None for other calls."""
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


def copied_whole(linker: Linker, context: Context, event: Event) -> Value:
    """The argument of ``copy.copy(x)``; None for other calls."""
    callee, given = event[CALLEE], event[ARGUMENTS]
    named = callee is not None and callee[-1] in ("copy", "deepcopy") and len(given) == 1
    return given[0] if named and linker.program.dotted(context, callee) in COPYING else None


def of_same_classes(linker: Linker, originals: Types) -> Types:
    """The types of copies of objects; empty if a class defines how it is copied."""
    objects = tuple(t._replace(origin=None) for t in originals if isinstance(t, Inst))
    own = any(linker.methods.find(t.ref, hook) is not None for t in objects for hook in COPIES)
    return objects if len(objects) == len(originals) and not own else ()
