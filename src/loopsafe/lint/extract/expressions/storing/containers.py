"""What containers hold, recorded where something is put into them: ``table[key] = value``."""

from __future__ import annotations

import ast
from functools import reduce
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.storing.attributes import attribute_assigned, owner_of
from loopsafe.lint.facts import CONSTANT, ITEMS, MEMBERS, NAMED_BY_VALUE, OF, TAG, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder

KEYS = frozenset({"const", "attr", "name", "cls", "from", "seq", "param"})  # values that may say which item is meant


def key_of(value: Value) -> Value:
    """A key of a display; None for one that does not say which item is meant: ``name or f.__name__`` may, and each of
    ``for key in (name, *aliases)``."""
    if value is None or value[TAG] in KEYS:
        return value
    if value[TAG] == "elem" and value[OF] is not None and value[OF][TAG] in ("seq", "param", "name"):
        return value
    alternatives = value[TAG] == "union" and all(
        member is not None and member[TAG] in KEYS for member in value[MEMBERS]
    )
    return value if alternatives else None


def grow(frame: FrameBuilder, container: ast.expr, value: Value) -> None:
    """The container also holds what ``value`` holds."""
    if isinstance(container, ast.Name):
        owner = owner_of(frame, frame.load(container.id))
        if owner is not None:  # ``self[key] = value`` in a dict of the project's own
            owner.instance.setdefault(ITEMS, []).append((frame.number, None, value))
        else:
            frame.add(container.id, value)
    elif isinstance(container, ast.Subscript):
        grow(frame, container.value, ("dict", ((_written_key(frame, container.slice), value),)))
    elif isinstance(container, ast.Call) and isinstance(container.func, ast.Attribute):
        if container.func.attr in ("setdefault", "get") and container.args:
            grow(frame, container.func.value, ("dict", ((_written_key(frame, container.args[0]), value),)))
    elif isinstance(container, ast.Call):
        _grow_named(frame, container, value)
    elif isinstance(container, ast.Attribute):
        base = _path(frame, container.value)
        if base is not None:
            attribute_assigned(frame, base, container.attr, None, value)


def _grow_named(frame: FrameBuilder, container: ast.Call, value: Value) -> None:
    """``getattr(self, name).append(value)``: the value is put into the attribute that ``name`` names."""
    function, args = container.func, container.args
    if not isinstance(function, ast.Name) or function.id != "getattr" or len(args) < 2:
        return
    base, name = _path(frame, args[0]), _made_name(frame, args[1])
    if base is None or name is None:
        return
    if name[TAG] == "const":
        attribute_assigned(frame, base, str(name[CONSTANT]), None, value)
        return
    put_into_named(frame, base, name, value)


def put_into_named(frame: FrameBuilder, base: Value, name: Value, value: Value) -> None:
    """An attribute that ``name`` names is ``value``, or gains it: of an object's own class."""
    owner = owner_of(frame, base)
    if owner is not None and name is not None:
        owner.instance.setdefault(NAMED_BY_VALUE, []).append((frame.number, name, value))


def _made_name(frame: FrameBuilder, node: ast.expr) -> Value:
    """A name that was evaluated before, as far as it is put together of constants and names."""
    if isinstance(node, ast.Constant):
        return ("const", node.value)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _joined(_made_name(frame, node.left), _made_name(frame, node.right))
    if isinstance(node, ast.FormattedValue):
        return _made_name(frame, node.value) if node.conversion == -1 and node.format_spec is None else None
    if isinstance(node, ast.JoinedStr):
        parts = [_made_name(frame, part) for part in node.values]
        return reduce(_joined, parts) if parts else None
    return _path(frame, node)


def _joined(left: Value, right: Value) -> Value:
    return ("bin", "__add__", left, right) if left is not None and right is not None else None


def _written_key(frame: FrameBuilder, node: ast.expr) -> Value:
    """The key of a constant or a name that was evaluated before."""
    if isinstance(node, ast.Constant):
        return ("const", node.value) if isinstance(node.value, (str, int)) else None
    return key_of(_path(frame, node))


def _path(frame: FrameBuilder, node: ast.expr) -> Value:
    """The value of names and attributes that were evaluated before."""
    if isinstance(node, ast.Name):
        return frame.load(node.id)
    base = _path(frame, node.value) if isinstance(node, ast.Attribute) else None
    return ("attr", base, node.attr) if base is not None and isinstance(node, ast.Attribute) else None
