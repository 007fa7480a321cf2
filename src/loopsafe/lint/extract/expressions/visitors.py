"""The table of visitors by type of expression, and the functions that look one up."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import Any

from loopsafe.lint.extract.frames.builders import FrameBuilder
from loopsafe.lint.facts import MEMBERS, TAG, Value

Visitor = Callable[[FrameBuilder, Any], Value]
EXPRESSIONS: dict[type[ast.AST], Visitor] = {}  # filled where the visitors are
STR = ("type", "str")
BOOL = ("type", "bool")
OBJECTS = frozenset({"name", "param", "attr", "elem", "item", "await", "up"})  # values that may be of any class
FORMATTED = OBJECTS | {"call", "caught", "enter", "aenter", "aelem", "typed", "narrow", "exclude", "guarded", "tried"}
ITERATED = FORMATTED | {"gen", "union"}


def expression(frame: FrameBuilder, node: ast.expr) -> Value:
    """The value of any expression."""
    return EXPRESSIONS[node.__class__](frame, node)


def expressions(frame: FrameBuilder, nodes: Sequence[ast.expr | None]) -> tuple[Value, ...]:
    """The values of several expressions; None for a place that is empty."""
    return tuple([EXPRESSIONS[node.__class__](frame, node) if node is not None else None for node in nodes])


def may_be_object(value: Value) -> bool:
    """Whether an operand may be an object of the project; of several operands, whether one of them may."""
    if value is None:
        return False
    if value[TAG] == "union":
        return any(member is not None and member[TAG] in FORMATTED for member in value[MEMBERS])
    return value[TAG] in FORMATTED


def holder(frame: FrameBuilder, node: ast.expr) -> Value:
    """The object of an attribute access. A class that reads its own attribute is not used by that."""
    if isinstance(node, ast.Name) and frame.is_inside_class(node.id):
        return frame.load(node.id)
    return expression(frame, node)
