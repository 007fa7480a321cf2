"""Bound methods with a name of their own in a module: ``run = _manager.run``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ATTRIBUTE, OF, TAG
from loopsafe.lint.link.program.types import Mod
from loopsafe.lint.reach.propagation.mutation.module_tables import bound_once

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.modules import Module
    from loopsafe.lint.reach.propagation.mutation.writes import AttributeWrites


def object_behind(
    linker: Linker, writes: AttributeWrites, context: Context, callee: Value, name: str
) -> tuple[Context, Value]:
    """The object whose method ``name`` is called through a module's name, and the context that defines it."""
    bound = _bound(linker, context, callee)
    if bound is None:
        return context, None
    module, alias, value = bound
    if (
        module.is_stub
        or value[TAG] != "attr"
        or value[ATTRIBUTE] != name
        or writes.is_set_in_module(module.number, alias)
    ):
        return context, None
    return linker.program.context(module.number, 0), value[OF]


def _bound(linker: Linker, context: Context, value: Value) -> tuple[Module, str, AccessPath] | None:
    if value is None or value[TAG] not in ("name", "from", "attr"):
        return None
    if value[TAG] != "attr":
        return bound_once(linker, context, value)
    base = value[OF]
    types = linker.types(context, base) if base is not None and base[TAG] in ("name", "attr", "imp", "from") else ()
    if len(types) != 1 or not isinstance(types[0], Mod):
        return None
    return bound_once(linker, linker.program.context(types[0].number, 0), ("name", value[ATTRIBUTE]))
