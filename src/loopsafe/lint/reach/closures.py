"""The parameters that a function uses: its own, and those of the function around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, FIRST, OP, THIRD, parameters_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.program.program import Context


def enclosing(context: Context) -> dict[str, int]:
    """The names that stand for a parameter of the function around, which nobody binds anew."""
    parent = context.frame.parent
    if parent <= 0:
        return {}
    return _parameters(context.module.facts.frames[parent])


def _parameters(frame: Frame) -> dict[str, int]:
    return {
        name: entries[0][1][1]
        for name, entries in frame.bindings.items()
        if len(entries) == 1
        and entries[0][1] is not None
        and entries[0][1][0] == "param"
        and entries[0][1][1] not in frame.looped
    }


def outer(index: int) -> int:
    """How a parameter of the function around is numbered among those of the function itself; and back."""
    return -1 - index


def used_in(context: Context, tests: frozenset[str]) -> frozenset[int]:
    """The parameters that a frame tests, hands on, or leaves to functions inside, and that no loop binds anew."""
    frame = context.frame
    values = [scope[2:] for scope in frame.scopes[1:] if scope[1] in tests]
    for event in frame.events:
        if event[OP] == "call":
            values.append(event[FIRST:])
        elif event[OP] in ("load", "op", "iter", "enter"):
            values.append(event[FIRST:THIRD])
    used: set[int] = set()
    if frame.owner >= 0 and any(event[OP] == "call" and event[CALLEE] == ("name", "super") for event in frame.events):
        used.add(0)
    parameters_in(tuple(values), used)
    used.update(_parameters(frame).values())
    used.difference_update(frame.looped)
    around = enclosing(context)
    if around:
        names: set[str] = set()
        _names_in(values, names)
        used.update(outer(around[name]) for name in names & around.keys())
    return frozenset(used)


def _names_in(values: Iterable[Value], found: set[str]) -> None:
    for value in values:
        if value.__class__ is tuple and value:
            if value[0] == "name" and value[1].__class__ is str:
                found.add(value[1])
            else:
                _names_in(value, found)
