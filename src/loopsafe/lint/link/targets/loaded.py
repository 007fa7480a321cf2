"""Imports by name of what was looked for in ``sys.modules`` before: they read a file once, as ``import`` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, METHOD, OF, OP, OPERAND, SCOPE

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.program.program import Context, Program

TABLE = "sys.modules"


def is_loaded(program: Program, context: Context, number: int) -> bool:
    """Whether the frame of an event that imports looks into ``sys.modules`` first."""
    return any(_looks_up(program, context, event) for event in context.frame.events[:number])


def _looks_up(program: Program, context: Context, event: Event) -> bool:
    """``name in sys.modules``, ``sys.modules.get(name)``, or ``try: sys.modules[name]``."""
    if event[OP] == "op":
        tried = event[METHOD] == "__getitem__" and context.frame.scopes[event[SCOPE]][1:2] == ("try",)
        return (tried or event[METHOD] == "__contains__") and _is_table(program, context, event[OPERAND])
    callee = event[CALLEE] if event[OP] == "call" else None
    return callee is not None and callee[::2] == ("attr", "get") and _is_table(program, context, callee[OF])


def _is_table(program: Program, context: Context, value: Value) -> bool:
    return program.dotted(context, value) == TABLE
