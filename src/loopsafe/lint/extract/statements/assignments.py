"""Visitors of assignments: ``x = y``, ``x: C = y``, ``x += y``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.annotations import annotation
from loopsafe.lint.extract.expressions.made_classes import made_by_call
from loopsafe.lint.extract.expressions.operations import last_call
from loopsafe.lint.extract.expressions.operators import in_place
from loopsafe.lint.extract.expressions.storing.attributes import attribute_assigned
from loopsafe.lint.extract.expressions.storing.containers import grow
from loopsafe.lint.extract.expressions.storing.targets import assign
from loopsafe.lint.extract.expressions.visitors import ITERATED, expression
from loopsafe.lint.facts import CLASS, KEPT, TAG, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder
ADDITIONS = (ast.Add, ast.BitOr)
"""Operators that put the members of one container into another: ``found += more``, ``names |= others``."""


def assignment(frame: FrameBuilder, node: ast.Assign) -> None:
    """``x = y``; in a class body, an attribute of the class."""
    value = expression(frame, node.value)
    if isinstance(node.value, ast.Call):
        value = made_by_call(frame, node.value, value) or value
    last = last_call(node.value, value)
    if last >= 0 and all(isinstance(target, ast.Name) for target in node.targets):
        frame.flag(last, KEPT)
    for target in node.targets:
        assign(frame, target, value)
        if frame.kind == CLASS and isinstance(target, ast.Name) and frame.cls is not None:
            frame.cls.attributes.setdefault(target.id, []).append((None, value))


def annotated_assignment(frame: FrameBuilder, node: ast.AnnAssign) -> None:
    """``x: C = y``, also in a class body and on an attribute."""
    declared = annotation(frame, node.annotation)
    value = expression(frame, node.value) if node.value is not None else None
    target = node.target
    typed: Value = ("typed", declared, value) if declared is not None else value
    if isinstance(target, ast.Name):
        if frame.kind == CLASS and frame.cls is not None:
            frame.cls.attributes.setdefault(target.id, []).append((declared, value))
        if node.value is not None or declared is not None:
            frame.store(target.id, typed)
    elif isinstance(target, ast.Attribute):
        base = expression(frame, target.value)
        if base is not None:
            if node.value is not None:
                frame.emit("store", target, base, target.attr, value)
            attribute_assigned(frame, base, target.attr, declared, value)
    elif node.value is not None:
        assign(frame, target, typed)


def augmented_assignment(frame: FrameBuilder, node: ast.AugAssign) -> None:
    """``x += y``: an operation, and for containers an addition."""
    value = expression(frame, node.value)
    if isinstance(node.target, ast.Name):
        _augmented_name(frame, node, node.target, value)
    elif isinstance(node.target, ast.Attribute):
        _augmented_attribute(frame, node, node.target, value)
    else:
        _augmented_item(frame, node, node.target, value)


def _augmented_name(frame: FrameBuilder, node: ast.AugAssign, target: ast.Name, value: Value) -> None:
    old = frame.load(target.id)
    if old is not None:
        frame.emit("op", node, in_place(node.op), old, (value,))
    if old is not None and old[TAG] in ("const", "type"):
        return
    if value is not None and isinstance(node.op, ADDITIONS):
        if old is not None and old[TAG] == "seq" and value[TAG] in ITERATED:
            frame.emit("iter", node.value, value)
        grow(frame, target, value)
    elif isinstance(node.op, ast.Div):  # of paths: ``path /= name``
        frame.store(target.id, ("bin", "__truediv__", old, value))


def _augmented_attribute(frame: FrameBuilder, node: ast.AugAssign, target: ast.Attribute, value: Value) -> None:
    base = expression(frame, target.value)
    if base is not None:
        frame.emit("load", target, base, target.attr)
        frame.emit("op", node, in_place(node.op), ("attr", base, target.attr), (value,))
        frame.emit("store", target, base, target.attr, None)
    if value is not None and isinstance(node.op, ADDITIONS):
        grow(frame, target, value)


def _augmented_item(frame: FrameBuilder, node: ast.AugAssign, target: ast.Subscript, value: Value) -> None:
    base, key = expression(frame, target.value), expression(frame, target.slice)
    if base is not None:
        frame.emit("op", target, "__getitem__", base, (key,))
        frame.emit("op", node, in_place(node.op), ("item", base, key), (value,))
        frame.emit("op", target, "__setitem__", base, (key, None))
