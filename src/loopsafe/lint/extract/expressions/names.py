"""Visitors of names, constants, attributes and items."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.conditions.narrowing import narrowed
from loopsafe.lint.extract.expressions.visitors import ITERATED, expression, expressions, holder
from loopsafe.lint.extract.frames.values import union
from loopsafe.lint.facts import TAG, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder

LONGEST_CONSTANT = 60


def name(frame: FrameBuilder, node: ast.Name) -> Value:
    """``x``: what the name is bound to here."""
    frame.module.references.add(node.id)
    return frame.load(node.id)


def constant(frame: FrameBuilder, node: ast.Constant) -> Value:
    """A literal; of a long one only the type is kept."""
    value = node.value
    if isinstance(value, (str, bytes)):
        return ("const", value) if len(value) <= LONGEST_CONSTANT else ("type", type(value).__name__)
    if value is Ellipsis or isinstance(value, complex) or (isinstance(value, int) and not -(2**31) < value < 2**31):
        return ("type", type(value).__name__)
    return ("const", value)


def attribute(frame: FrameBuilder, node: ast.Attribute) -> Value:
    """``x.name``: a load event, for it may run the code of a property."""
    base = narrowed(frame, holder(frame, node.value))
    if base is None:
        return None
    frame.module.references.add(node.attr)
    frame.emit("load", node, base, node.attr)
    return ("attr", base, node.attr)


def subscript(frame: FrameBuilder, node: ast.Subscript) -> Value:
    """``x[key]``: an item, by ``__getitem__``; a slice is taken for the container itself."""
    base = expression(frame, node.value)
    key = expression(frame, node.slice)
    if base is None:
        return None
    frame.emit("op", node, "__getitem__", base, (key,))
    if isinstance(node.slice, ast.Slice):
        return base
    return ("item", base, key)


def slice_(frame: FrameBuilder, node: ast.Slice) -> Value:
    """``start:stop:step`` between brackets."""
    expressions(frame, (node.lower, node.upper, node.step))
    return ("type", "slice")


def starred(frame: FrameBuilder, node: ast.Starred) -> Value:
    """``*x``: an iteration."""
    value = expression(frame, node.value)
    if value is not None and value[TAG] in ITERATED:
        frame.emit("iter", node.value, value)
    return ("star", value)


def named(frame: FrameBuilder, node: ast.NamedExpr) -> Value:
    """``(x := y)``: also binds the name where a condition around it goes on."""
    value = expression(frame, node.value)
    name = node.target.id
    frame.store(name, value)
    for env in frame.waiting:
        env[name] = union(env[name], value) if name in env else value
    return value
