"""Branches of ``__getattribute__`` and its like for some attributes alone, which need not include the one accessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS, NUMBER, TAG, parameters_in, scopes_around

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.propagation.conditions.branches import Branches
    from loopsafe.lint.reach.propagation.environment import Env

NAMING = frozenset({"__setattr__", "__getattr__", "__getattribute__"})  # the attribute is their argument
ON_EVERY_ACCESS = frozenset({"__setattr__", "__getattribute__"})  # ``__getattr__`` is asked for what is not there alone
NAME_PARAMETER = 1
REGIONS = frozenset({"with", "awith", "try", "except"})


def is_of_some_attributes(branches: Branches, context: Context, env: Env, scope: int) -> bool:
    """Whether what stands in a scope is done for some attributes alone, if this is one of them.

    These are the ones that a test of their names lets through, and those that the object turned out not to have.
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
    """Whether a test is made of the attribute's name, or of what calls make of it."""
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
    """The numbers of the calls whose results values are made of."""
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
