"""What names stand for: of a type alias, or a ``NewType``, the annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, ATTRIBUTE, CALLEE, IDENTIFIER, IMPORTED, LEVEL, NUMBER, OF, SOURCE, TAG
from loopsafe.lint.link.program.types import Cls, Mod

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


def type_alias(linker: Linker, context: Context, value: AccessPath) -> tuple[Context, Value] | None:
    """The value of a type alias, and the context it stands in: ``JSON = Optional[dict]``."""
    found = bound_to(linker, context, value)
    if found is None or found[1][TAG] in ("item", "union", "bin", "typed"):
        return found
    return _new_type(linker, *found) if found[1][TAG] == "call" else None


def bound_to(linker: Linker, context: Context, value: AccessPath) -> tuple[Context, AccessPath] | None:
    """What a name is bound to, here or in the module it is imported from, and the context that stands in."""
    program = linker.program
    if value[TAG] == "name":
        return _of_name(linker, context, value[IDENTIFIER])
    if value[TAG] == "from":
        module = program.table.find(context.module.absolute(value[LEVEL], value[SOURCE]), context.module)
        if module is not None and module is not context.module:
            return _of_name(linker, program.context(module.number, 0), value[IMPORTED])
    if value[TAG] == "attr":
        for t in linker.types(context, value[OF]):
            if isinstance(t, Mod):
                return _of_name(linker, program.context(t.number, 0), value[ATTRIBUTE])
            if isinstance(t, Cls) and value[ATTRIBUTE] in program.cls(t.ref).attributes:
                return _of_name(linker, program.context(t.ref[0], program.cls(t.ref).frame), value[ATTRIBUTE])
    return None


def _of_name(linker: Linker, context: Context, name: str) -> tuple[Context, AccessPath] | None:
    owner, target = next(iter(context.entries(name)), (-1, None))
    if target is None:
        return None
    where = linker.program.outer(context, owner)
    return bound_to(linker, where, target) if target[TAG] == "from" else (where, target)


def _new_type(linker: Linker, context: Context, value: AccessPath) -> tuple[Context, Value] | None:
    """``C`` of ``NewType("Name", C)``."""
    event = context.frame.events[value[NUMBER]]
    if linker.annotations.special(context, event[CALLEE]) != "NewType" or len(event[ARGUMENTS]) != 2:
        return None
    return context, event[ARGUMENTS][1]
