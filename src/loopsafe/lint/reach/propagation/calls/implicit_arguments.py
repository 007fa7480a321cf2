"""Arguments that are not written in the call itself: those of operators, of partials, and of calls made in threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    FIRST,
    KEYWORDS,
    KIND,
    METHOD,
    NUMBER,
    OF,
    OP,
    OTHERS,
    PARAMETER,
    TAG,
    VARARG,
    arguments_of,
)
from loopsafe.lint.link.program.types import Cls, Fn, Part, Positionals
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
    """The arguments of a call with ``*arguments`` replaced by its values, where these are known."""
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
    """The parameters of an operator's method after ``self``, each with the operand that it receives."""
    if event[OP] == "op" and runs_as(event[METHOD], target.frame.name):
        yield from enumerate(event[OTHERS], 1)


def made_in_thread(linker: Linker, context: Context, event: Event, target: Context) -> Event | None:
    """``to_thread(Config, name, debug=True)`` as the call ``Config(name, debug=True)``, if it enters ``target``.

    A helper that does not take ``*args`` may pass other arguments, so that nothing is known.
    """
    callees = linker.types(context, event[CALLEE])
    if len(callees) != 1 or not isinstance(helper := callees[0], Fn):
        return None
    mark = linker.marks.function(helper.ref).get("offloads")
    params = linker.program.frame(helper.ref).params[int(helper.bound is not None) :]
    first = next((index for index, param in enumerate(params) if param[KIND] == VARARG), None)
    if mark is None or first is None:
        return None
    given, own = event[ARGUMENTS], {param[PARAMETER] for param in params}
    place = next((i for i, param in enumerate(params[:first]) if param[PARAMETER] in mark.args), first)
    if len(given) < first or place == first or any(v is not None and v[TAG] == "star" for v in given[:first]):
        return None
    classes = linker.types(context, given[place])
    if len(classes) != 1 or not _is_made_by(linker, classes[0], (target.mid, target.fid)):
        return None
    keywords = tuple((key, value) for key, value in event[KEYWORDS] if key not in own)
    return (*event[:FIRST], given[place], given[first:], keywords)


def _is_made_by(linker: Linker, t: object, constructor: tuple[int, int]) -> bool:
    found = linker.methods.find(t.ref, "__init__") if isinstance(t, Cls) else None
    return found is not None and found.ref == constructor


def fixed(linker: Linker, context: Context, number: int, target: Context) -> Iterator[tuple[int, Value]]:
    """The parameters of ``target`` that a partial fixes, with their values: ``map(partial(f, key=y), rows)``."""
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
    """The calls that make a partial of a function, among the arguments of an event and their arguments."""
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
