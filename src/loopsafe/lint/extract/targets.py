"""Targets of assignment: names, attributes, items, and containers that grow."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.visitors import ITERATED, expression

if TYPE_CHECKING:
    from loopsafe.lint.extract.builder import FrameBuilder
    from loopsafe.lint.facts import Value


def grow(frame: FrameBuilder, container: ast.expr, value: Value) -> None:
    """The container also holds what ``value`` holds."""
    if isinstance(container, ast.Name):
        frame.add(container.id, value)
    elif isinstance(container, ast.Subscript):
        grow(frame, container.value, ("dict", ((None, value),)))
    elif isinstance(container, ast.Call) and isinstance(container.func, ast.Attribute):
        if container.func.attr in ("setdefault", "get"):
            grow(frame, container.func.value, ("dict", ((None, value),)))
    elif (
        isinstance(container, ast.Attribute)
        and isinstance(container.value, ast.Name)
        and container.value.id in frame.env
    ):
        attribute_assigned(frame, frame.env[container.value.id], container.attr, None, value)


def attribute_assigned(frame: FrameBuilder, base: Value, attr: str, annotation: Value, value: Value) -> None:
    """Note ``self.attr = value`` for the class of the method this frame is."""
    if frame.cls is not None and base == ("param", 0):
        entries = frame.cls.instance.setdefault(attr, [])
        entry = (frame.number, annotation, value)
        if entry not in entries:
            entries.append(entry)


def assign(frame: FrameBuilder, target: ast.expr, value: Value, *, binds: bool = False) -> None:
    """Bind ``target`` to ``value``; ``binds``: only names, inside a comprehension."""
    kind = target.__class__
    if kind is ast.Name:
        if binds:
            frame.env[target.id] = value  # type: ignore[attr-defined]
        else:
            frame.store(target.id, value)  # type: ignore[attr-defined]
    elif isinstance(target, (ast.Tuple, ast.List)):
        if value is not None and value[0] in ITERATED:
            frame.emit("iter", target, value)
        for index, element in enumerate(target.elts):
            if isinstance(element, ast.Starred):
                member = ("elem", value) if value is not None else None
                assign(frame, element.value, ("seq", "list", (member,)), binds=binds)
            elif value is not None and value[0] == "seq" and index < len(value[2]):
                assign(frame, element, value[2][index], binds=binds)
            else:
                item = ("item", value, ("const", index)) if value is not None else None
                assign(frame, element, item, binds=binds)
    elif isinstance(target, ast.Attribute):
        base = expression(frame, target.value)
        if base is not None:
            frame.emit("store", target, base, target.attr, value)
            attribute_assigned(frame, base, target.attr, None, value)
    elif isinstance(target, ast.Subscript):
        base = expression(frame, target.value)
        key = expression(frame, target.slice)
        if base is not None:
            frame.emit("op", target, "__setitem__", base, (key, value))
        if value is not None:
            constant_key = key if key is not None and key[0] == "const" else None
            grow(frame, target.value, ("dict", ((constant_key, value),)))
