"""Modules that code asks for by name: ``sys.modules[__name__]``, ``sys.modules.get("shop.mail")``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.link.program.types import UNKNOWN, Lit, Mod, Types

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

MODULES = "sys.modules"


def module_of_table(linker: Linker, context: Context, table: Value, key: Value) -> Types:
    """What ``sys.modules[key]`` is; unknown of any other table, and of a name that is not certain."""
    if linker.program.dotted(context, table) != MODULES:
        return UNKNOWN
    if key == ("name", "__name__"):
        return (Mod(context.mid),)
    names = linker.types(context, key)
    if len(names) != 1 or not isinstance(names[0], Lit) or not isinstance(names[0].value, str):
        return UNKNOWN
    module = linker.program.table.find(names[0].value, context.module)
    return (Mod(module.number),) if module is not None else UNKNOWN
