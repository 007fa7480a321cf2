"""Imports by name of a module that is already loaded: it is in ``sys.modules``, or the project imports it.

Such an import reads its file once, as an ``import`` statement does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS, LEFT, METHOD, NUMBER, OF, OP, OPERAND, RIGHT, SCOPE, TAG
from loopsafe.lint.link.program.types import Mod

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context, Program

TABLE = "sys.modules"
PACKAGE = ("name", "__package__")


def is_loaded(program: Program, context: Context, number: int) -> bool:
    """Whether the frame looks into ``sys.modules`` before it imports."""
    return any(_looks_up(program, context, event) for event in context.frame.events[:number])


def is_imported(linker: Linker, context: Context, number: int) -> bool:
    """Whether ``import_module("app.views")`` names modules that the project imports before a loop runs."""
    event = context.frame.events[number]
    if event[OP] != "call":
        return False
    written = (*event[ARGUMENTS][:1], *(value for key, value in event[KEYWORDS] if key == "name"))
    if not all(_is_constant(context, value) for value in written):
        return False  # what is seen to be passed for a name may not be all
    program, found = linker.program, linker.types(context, ("call", number))
    modules = [program.module(t.number) for t in found if isinstance(t, Mod)]
    return (
        bool(modules)
        and len(modules) == len(found)
        and all(not module.is_stub and program.imports.is_imported(module) for module in modules)
    )


def _is_constant(context: Context, value: Value) -> bool:
    """Whether a name is built from constants and from parameters whose values are known."""
    if value is None:
        return False
    if value[TAG] == "bin":
        return _is_constant(context, value[LEFT]) and _is_constant(context, value[RIGHT])
    if value[TAG] == "param":
        return context.bound(context.fid, value[NUMBER]) is not None
    return value[TAG] == "const" or value == PACKAGE


def _looks_up(program: Program, context: Context, event: Event) -> bool:
    """``name in sys.modules``, ``sys.modules.get(name)``, or ``try: sys.modules[name]``."""
    if event[OP] == "op":
        tried = event[METHOD] == "__getitem__" and context.frame.scopes[event[SCOPE]][1:2] == ("try",)
        return (tried or event[METHOD] == "__contains__") and _is_table(program, context, event[OPERAND])
    callee = event[CALLEE] if event[OP] == "call" else None
    return callee is not None and callee[::2] == ("attr", "get") and _is_table(program, context, callee[OF])


def _is_table(program: Program, context: Context, value: Value) -> bool:
    return program.dotted(context, value) == TABLE
