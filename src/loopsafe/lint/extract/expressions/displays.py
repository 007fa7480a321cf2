"""Visitors of displays: lists, tuples, sets and dictionaries."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.storing.containers import key_of
from loopsafe.lint.extract.expressions.visitors import expression, expressions, may_be_object
from loopsafe.lint.extract.frames.values import WIDEST_DISPLAY

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder
    from loopsafe.lint.facts import Value


def sequence(frame: FrameBuilder, node: ast.List | ast.Tuple | ast.Set) -> Value:
    """``[x, y]``, ``(x, y)`` or ``{x, y}``."""
    values = expressions(frame, node.elts)
    if isinstance(node, ast.Set):
        for element, value in zip(node.elts, values, strict=True):
            hashed(frame, element, value)
    return ("seq", node.__class__.__name__.lower(), values[:WIDEST_DISPLAY])


def dictionary(frame: FrameBuilder, node: ast.Dict) -> Value:
    """``{key: value, **others}``."""
    pairs: list[tuple[Value, Value]] = []
    for key, item in zip(node.keys, node.values, strict=True):
        left = expression(frame, key) if key is not None else None
        if key is not None:
            hashed(frame, key, left)
        right = expression(frame, item)
        if key is None:
            if may_be_object(right):  # perhaps a mapping of the project's own
                frame.emit("iter", item, right)
                frame.emit("op", item, "__getitem__", right, (None,))
            pairs.append((None, ("item", right, None) if right is not None else None))
        else:
            pairs.append((key_of(left), right))
    return ("dict", tuple(pairs[:WIDEST_DISPLAY]))


def hashed(frame: FrameBuilder, node: ast.expr, value: Value) -> None:
    """Note that a key of a display is hashed, when its class may have a ``__hash__`` of its own."""
    if may_be_object(value):
        frame.emit("op", node, "__hash__", value, ())
