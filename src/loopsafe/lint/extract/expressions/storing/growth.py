"""Calls that put something into a container: ``x.append(y)``, ``heappush(x, y)``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.storing.containers import grow, key_of
from loopsafe.lint.extract.frames.imported import imported
from loopsafe.lint.facts import TAG, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder

GROWERS = {"append": 0, "appendleft": 0, "add": 0, "insert": 1, "extend": 0, "setdefault": 1, "update": 0}
# Functions of the standard library that put their second argument into their first.
PUSHERS = frozenset({"heapq.heappush", "heapq.heappushpop", "heapq.heapreplace",
                     "bisect.insort", "bisect.insort_left", "bisect.insort_right"})  # fmt: skip
PUSHING = frozenset(name.rpartition(".")[2] for name in PUSHERS)


def is_pushing(frame: FrameBuilder, function: ast.expr) -> bool:
    """Whether a call puts its second argument into its first, which is no object's method."""
    likely = isinstance(function, ast.Name) or (isinstance(function, ast.Attribute) and function.attr in PUSHING)
    return likely and imported(frame, function) in PUSHERS


def grow_by_method(
    frame: FrameBuilder,
    function: ast.Attribute,
    args: tuple[Value, ...],
    keywords: tuple[tuple[str | None, Value], ...],
) -> None:
    """``x.append(y)``: from here on ``x`` is also a list of ``y``."""
    if function.attr == "update":
        _update(frame, function.value, args, keywords)
        return
    index = GROWERS[function.attr]
    if index >= len(args) or args[index] is None:
        return
    member = args[index]
    if function.attr == "setdefault":
        member = ("dict", ((key_of(args[0]), member),))
    elif function.attr != "extend":
        member = ("seq", "list", (member,))
    grow(frame, function.value, member)


def _update(
    frame: FrameBuilder,
    container: ast.expr,
    args: tuple[Value, ...],
    keywords: tuple[tuple[str | None, Value], ...],
) -> None:
    """``table.update({"a": f}, b=g)``; what is not written as a table may be anything: hashes are updated, too."""
    if args and args[0] is not None and args[0][TAG] in ("dict", "mapping"):
        grow(frame, container, args[0])
    if isinstance(container, ast.Name):
        named = tuple((("const", name), value) for name, value in keywords if name is not None and value is not None)
        if named:
            grow(frame, container, ("dict", named))
        if args and args[0] is not None and args[0][TAG] == "name":
            grow(frame, container, ("dict", ((None, ("item", args[0], None)),)))
