"""Which visitor evaluates an expression: the table, and asking it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.builder import FrameBuilder
from loopsafe.lint.facts import Value

if TYPE_CHECKING:
    import ast

Visitor = Callable[[FrameBuilder, Any], Value]
EXPRESSIONS: dict[type[ast.AST], Visitor] = {}  # filled where the visitors are
STR = ("type", "str")
BOOL = ("type", "bool")
OBJECTS = frozenset({"name", "param", "attr", "elem", "item", "await", "up"})  # values that may be of any class
ITERATED = OBJECTS | {"call", "gen", "enter", "aenter", "aelem", "typed", "narrow", "union"}


def expression(frame: FrameBuilder, node: ast.expr) -> Value:
    """The value of any expression."""
    return EXPRESSIONS[node.__class__](frame, node)


def expressions(frame: FrameBuilder, nodes: Sequence[ast.expr | None]) -> tuple[Value, ...]:
    """The values of several expressions; None for a place that is empty."""
    return tuple([EXPRESSIONS[node.__class__](frame, node) if node is not None else None for node in nodes])
