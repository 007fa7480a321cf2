"""Assignment to a target: a name, an attribute, an item, or several of them in a tuple."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.storing.attributes import attribute_assigned
from loopsafe.lint.extract.expressions.storing.containers import grow, key_of
from loopsafe.lint.extract.expressions.visitors import ITERATED, expression, holder
from loopsafe.lint.extract.frames.values import WIDEST_DISPLAY
from loopsafe.lint.facts import ATTRIBUTE, CLASS_NAME, CONSTANT, ELEMENTS, OF, TAG, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder


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
    if isinstance(target, ast.Name):
        if binds:
            frame.env[target.id] = frame.bounded(value)
        else:
            frame.store(target.id, value)
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
