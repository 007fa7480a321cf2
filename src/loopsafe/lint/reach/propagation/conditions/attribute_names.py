"""Branches of ``__getattribute__`` and similar hooks that run only for some attribute names.

``if name == "rows": load()`` need not run for the attribute that is accessed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS, NUMBER, TAG, parameters_in, scopes_around

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.propagation.conditions.branches import Branches
    from loopsafe.lint.reach.propagation.environment import Env

NAMING = frozenset({"__setattr__", "__getattr__", "__getattribute__"})  # the attribute is their argument
ON_EVERY_ACCESS = frozenset({"__setattr__", "__getattribute__"})  # ``__getattr__`` only runs for missing attributes
NAME_PARAMETER = 1
REGIONS = frozenset({"with", "awith", "try", "except"})


def is_of_some_attributes(branches: Branches, context: Context, env: Env, scope: int) -> bool:
    """Whether a scope is entered for some attributes only, and perhaps not for this one.

    These are the attributes that a test of the name selects, and those that were found to be missing on the object.
    """
    frame = context.frame
    if not scope or frame.owner < 0 or frame.name not in ON_EVERY_ACCESS:
        return False
    return any(
        kind == "except"
        or (
            kind not in REGIONS
            and _tests_the_name(frame, tuple(operands))
            and not branches.holds(context, env, kind, operands)
        )
        for kind, *operands in scopes_around(frame.scopes, scope)
    )


def _tests_the_name(frame: Frame, operands: tuple[Value, ...]) -> bool:
    """Whether a test looks at the attribute's name, or at the result of a call that receives the name."""
    pending, seen = [operands], set[int]()
    while pending:
        values = pending.pop()
        used: set[int] = set()
        parameters_in(values, used)
        if NAME_PARAMETER in used:
            return True
        for number in _calls_in(values) - seen:
            seen.add(number)
            event = frame.events[number]
            pending.append((event[CALLEE], *event[ARGUMENTS], *(value for _, value in event[KEYWORDS])))
    return False


def _calls_in(values: tuple[Value, ...]) -> set[int]:
    """The numbers of the calls whose results are part of some values."""
    found: set[int] = set()
    pending = [values]
    while pending:
        for value in pending.pop():
            if value.__class__ is tuple and value:
                if value[TAG] == "call" and value[NUMBER].__class__ is int:
                    found.add(value[NUMBER])
                else:
                    pending.append(value)
    return found
