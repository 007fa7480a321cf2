"""What a function is passed that no call of it shows: by an operator, or by a ``partial`` that others call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS, METHOD, NUMBER, OF, OP, OTHERS, TAG, arguments_of
from loopsafe.lint.link.program.types import Fn, Part, Positionals
from loopsafe.lint.link.targets.implicit import runs_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.propagation.environment import Env

KNOWN = "known"  # leads a value of which is certain what it can be
DEEPEST = 3  # ``list(map(partial(f), rows))``
MAKERS = frozenset({"functools.partial"})


def expanded(positional: tuple[Value, ...], env: Env) -> tuple[Value, ...]:
    """``f(x, *arguments)`` as what it passes one by one, where a function hands on what it was certainly passed."""
    found: list[Value] = []
    for value in positional:
        handed = value[OF] if value is not None and value[TAG] == "star" else None
        index = handed[NUMBER] if handed is not None and handed[TAG] == "param" else None
        passed = next((types for parameter, types in env if parameter == index), ())
        if len(passed) == 1 and isinstance(passed[0], Positionals):
            found += [(KNOWN, types) for types in passed[0].items]
        else:
            found.append(value)
    return tuple(found)


def operands(event: Event, target: Context) -> Iterator[tuple[int, Value]]:
    """The parameters of an operator's method, but for the receiver, with the values of the other operands."""
    if event[OP] == "op" and runs_as(event[METHOD], target.frame.name):
        yield from enumerate(event[OTHERS], 1)


def fixed(linker: Linker, context: Context, number: int, target: Context) -> Iterator[tuple[int, Value]]:
    """The parameters of ``target`` that a partial fixes, ``list(map(partial(f, key=y), rows))``, with their values."""
    made = set(_partials(linker, context, number, (target.mid, target.fid), 0))
    if len(made) != 1:
        return
    event = context.frame.events[made.pop()]
    function, *positional = event[ARGUMENTS]
    means = [t for t in linker.types(context, function) if isinstance(t, Fn)]
    names = target.frame.parameter_names()
    if len(means) != 1 or any(value is not None and value[TAG] == "star" for value in positional):
        return
    yield from enumerate(positional, int(means[0].bound is not None))
    for name, value in event[KEYWORDS]:
        if name in names:
            yield names.index(name), value


def _partials(linker: Linker, context: Context, number: int, ref: tuple[int, int], depth: int) -> Iterator[int]:
    """The calls, among the arguments of an event and theirs, that make a partial of a function."""
    event = context.frame.events[number]
    if event[OP] != "call" or depth > DEEPEST:
        return
    if depth and any(_is_of(t, ref) for t in linker.types(context, ("call", number))):
        if linker.program.dotted(context, event[CALLEE]) in MAKERS and event[ARGUMENTS]:
            yield number
        return
    for value in arguments_of(event):
        if value is not None and value[TAG] == "call":
            yield from _partials(linker, context, value[NUMBER], ref, depth + 1)


def _is_of(t: object, ref: tuple[int, int]) -> bool:
    return isinstance(t, Part) and any(isinstance(inner, Fn) and inner.ref == ref for inner in t.callee)
