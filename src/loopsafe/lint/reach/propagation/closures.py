"""The parameters that a function uses: its own, and those of the function in which it is defined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    CALLEE,
    FIRST,
    GENEXP,
    IDENTIFIER,
    NUMBER,
    OP,
    OPERANDS,
    PARAMETER,
    SCOPE_KIND,
    TAG,
    THIRD,
    parameters_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.propagation.environment import Env

MOST_PARAMETERS = 100  # of the function around: numbers below theirs say something else, see `environment`


def enclosing(context: Context) -> dict[str, int]:
    """The names that mean a parameter of the enclosing function, and are not bound again."""
    parent = context.frame.parent
    if parent <= 0:
        return {}
    return _parameters(context.module.facts.frames[parent])


def _parameters(frame: Frame) -> dict[str, int]:
    return {
        name: entries[0][1][NUMBER]
        for name, entries in frame.bindings.items()
        if len(entries) == 1
        and entries[0][1] is not None
        and entries[0][1][TAG] == "param"
        and entries[0][1][NUMBER] not in frame.looped
    }


def outer(index: int) -> int:
    """The number by which a nested function refers to a parameter of the enclosing function, and back."""
    return -1 - index


def around(env: Env) -> Env:
    """The environment of the enclosing function, taken from that of a nested function."""
    return tuple(sorted((outer(index), types) for index, types in env if -1 - MOST_PARAMETERS < index < 0))


def used_in(context: Context, tests: frozenset[str]) -> frozenset[int]:
    """The parameters that a frame tests, passes on or uses in nested functions, and that no loop binds again."""
    frame = context.frame
    values = [scope[OPERANDS:] for scope in frame.scopes[1:] if scope[SCOPE_KIND] in tests]
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
    if frame.looped:
        used.difference_update(set(frame.looped) - _tested_at_first(frame, tests))
    named = enclosing(context)
    if named:
        names = _names(values)
        used.update(outer(named[name]) for name in names & named.keys())
    if frame.kind == GENEXP:
        bound = bound_around(context)
        parameters_in(tuple(bound[name] for name in _names(values) & bound.keys()), used)
    for inside in context.module.facts.frames[context.fid + 1 :] if context.fid else ():
        if inside.parent == context.fid and inside.kind == GENEXP:
            parameters_in(tuple(event[FIRST:] for event in inside.events), used)
    if frame.kind == GENEXP:
        used.update(map(outer, tuple(used)))  # its values are those of the function around
    return frozenset(used)


def _tested_at_first(frame: Frame, tests: frozenset[str]) -> set[int]:
    """The parameters that are tested before a loop binds them anew."""
    found: set[int] = set()
    for scope in frame.scopes[1:]:
        one: set[int] = set()
        parameters_in(scope[OPERANDS:], one)
        if scope[SCOPE_KIND] in tests and one:
            names = _names([scope[OPERANDS:]])
            found.update(index for index in one if frame.params[index][PARAMETER] not in names)
    return found


def bound_around(context: Context) -> dict[str, Value]:
    """The values of the names that the enclosing function binds exactly once."""
    parent = context.frame.parent
    frame = context.module.facts.frames[parent] if parent > 0 else None
    found = frame.bindings.items() if frame is not None else ()
    return {name: entries[0][1] for name, entries in found if len(entries) == 1 and entries[0][0] == parent}


def _names(values: Iterable[Value]) -> set[str]:
    found: set[str] = set()
    _names_in(values, found)
    return found


def _names_in(values: Iterable[Value], found: set[str]) -> None:
    for value in values:
        if value.__class__ is tuple and value:
            if value[TAG] == "name" and value[IDENTIFIER].__class__ is str:
                found.add(value[IDENTIFIER])
            else:
                _names_in(value, found)
