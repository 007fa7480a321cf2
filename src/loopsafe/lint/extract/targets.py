"""Targets of assignment: names, attributes, items, and containers that grow."""

from __future__ import annotations

import ast
from functools import reduce
from typing import TYPE_CHECKING

from loopsafe.lint.extract.builder import WIDEST_DISPLAY
from loopsafe.lint.extract.visitors import ITERATED, expression, holder
from loopsafe.lint.facts import (
    ATTRIBUTE,
    CLASS_NAME,
    CONSTANT,
    ELEMENTS,
    IDENTIFIER,
    ITEMS,
    MEMBERS,
    NAMED_BY_VALUE,
    OF,
    TAG,
)

if TYPE_CHECKING:
    from loopsafe.lint.extract.builder import ClassBuilder, FrameBuilder
    from loopsafe.lint.facts import Value


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
        owner = _owner(frame, frame.load(container.id))
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
    owner = _owner(frame, base)
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


def attribute_assigned(frame: FrameBuilder, base: Value, attr: str, annotation: Value, value: Value) -> None:
    """Note ``self.attr = value`` for the class of the method this frame is, or is defined in; what another object
    is given is noted for the module."""
    owner = _owner(frame, base)
    if owner is not None:
        entries = owner.instance.setdefault(attr, [])
        entry = (frame.number, annotation, value)
        if entry not in entries:
            entries.append(entry)
    elif value is not None and value[TAG] not in ("const", "type"):
        frame.module.given.setdefault(attr, []).append((frame.number, base, value))


def _owner(frame: FrameBuilder, base: Value) -> ClassBuilder | None:
    """The class whose ``self`` the access path is."""
    if base == ("param", 0):
        return frame.cls
    outer = frame.lookup_parent()
    while base is not None and base[TAG] == "name" and outer is not None:
        if base[IDENTIFIER] in outer.assigned:
            return outer.cls if outer.env.get(base[IDENTIFIER]) == ("param", 0) else None
        outer = outer.lookup_parent()
    return None


def _unpacked(value: Value, targets: list[ast.expr]) -> tuple[Value, ...]:
    """What each of some targets is bound to, one of them being ``*rest``, where a display says it; else nothing."""
    places = [index for index, element in enumerate(targets) if isinstance(element, ast.Starred)]
    if len(places) != 1 or value is None or value[TAG] != "seq" or value[CLASS_NAME] == "set":
        return ()
    members, first = value[ELEMENTS], places[0]
    if not max(2, len(targets) - 1) <= len(members) < WIDEST_DISPLAY:
        return ()  # one member may be a comprehension's, and stand for many
    if any(member is not None and member[TAG] == "star" for member in members):
        return ()
    last = len(members) - (len(targets) - 1 - first)
    return (*members[:first], ("seq", "list", members[first:last]), *members[last:])


def assign(frame: FrameBuilder, target: ast.expr, value: Value, *, binds: bool = False) -> None:
    """Bind ``target`` to ``value``; ``binds``: only names, inside a comprehension."""
    kind = target.__class__
    if kind is ast.Name:
        if binds:
            frame.env[target.id] = frame.bearable(value)  # type: ignore[attr-defined]
        else:
            frame.store(target.id, value)  # type: ignore[attr-defined]
    elif isinstance(target, (ast.Tuple, ast.List)):
        if value is not None and value[TAG] in ITERATED:
            frame.emit("iter", target, value)
        shown = _unpacked(value, target.elts)
        for index, element in enumerate(target.elts):
            wanted = element.value if isinstance(element, ast.Starred) else element
            assign(frame, wanted, shown[index] if shown else _part(value, index, element), binds=binds)
    elif isinstance(target, ast.Attribute):
        base = holder(frame, target.value)
        if base is not None:
            frame.emit("store", target, base, target.attr, value)
            attribute_assigned(frame, base, target.attr, None, value)
    elif isinstance(target, ast.Subscript):
        _assign_item(frame, target, value)


def _part(value: Value, index: int, target: ast.expr) -> Value:
    """What unpacking a value binds its target number ``index`` to."""
    if isinstance(target, ast.Starred):
        return ("seq", "list", (("elem", value) if value is not None else None,))
    if value is not None and value[TAG] == "seq" and index < len(value[ELEMENTS]):
        element: Value = value[ELEMENTS][index]
        return element
    return ("item", value, ("const", index)) if value is not None else None


def _assign_item(frame: FrameBuilder, target: ast.Subscript, value: Value) -> None:
    """``x[key] = value``: from here on ``x`` also holds the value; ``x.__dict__["a"] = value`` is ``x.a = value``."""
    base = expression(frame, target.value)
    key = expression(frame, target.slice)
    if base is not None:
        frame.emit("op", target, "__setitem__", base, (key, value))
    if isinstance(target.slice, ast.Slice) and value is not None and value[TAG] in ITERATED:
        frame.emit("iter", target, value)
    if value is None:
        return
    of_dict = base is not None and base[TAG] == "attr" and base[ATTRIBUTE] == "__dict__"
    if base is not None and of_dict and key is not None and key[TAG] == "const":
        attribute_assigned(frame, base[OF], key[CONSTANT], None, value)
    grow(frame, target.value, ("dict", ((key_of(key), value),)))
