"""Annotations as values: names are resolved when linking, strings are parsed, nothing is evaluated."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.frames.builders import FrameBuilder
from loopsafe.lint.extract.frames.values import WIDEST_DISPLAY, union
from loopsafe.lint.facts import CLASS, TAG, Value

if TYPE_CHECKING:
    from collections.abc import Callable

ALIASES = frozenset({"item", "union", "bin"})


class _Nowhere:
    """A stand-in for a frame under construction that records no use of the names in an annotation."""

    def __init__(self) -> None:
        self.free: set[str] = set()


def _of_class_body(frame: FrameBuilder | _Nowhere, name: str) -> Value:
    """What a name means that a class body binds: its methods' annotations see it, their bodies do not."""
    if not isinstance(frame, FrameBuilder) or frame.kind != CLASS or frame.cls is None:
        return None
    value = frame.env.get(name)
    if value is None or value[TAG] in ("cls", "from", "imp"):
        return value
    return ("attr", ("cls", frame.cls.number), name) if value[TAG] in ALIASES else None


def quoted(text: str) -> Value:
    """The annotation that a string outside of annotations spells, as in ``cast("Session", x)``."""
    return _parsed(_Nowhere(), text)


def _parsed(frame: FrameBuilder | _Nowhere, text: str) -> Value:
    """The annotation that a string spells; unknown when it is no expression."""
    try:
        return annotation(frame, ast.parse(text.strip(), mode="eval").body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def annotation(frame: FrameBuilder | _Nowhere, node: ast.expr) -> Value:
    """The value of an annotation: its names are resolved when linking, strings are parsed, nothing is an event."""
    form = _FORMS.get(node.__class__)
    return form(frame, node) if form is not None else None


def _name(frame: FrameBuilder | _Nowhere, node: ast.Name) -> Value:
    frame.free.add(node.id)
    return _of_class_body(frame, node.id) or ("name", node.id)


def _attribute(frame: FrameBuilder | _Nowhere, node: ast.Attribute) -> Value:
    base = annotation(frame, node.value)
    return ("attr", base, node.attr) if base is not None else None


def _constant(frame: FrameBuilder | _Nowhere, node: ast.Constant) -> Value:
    if isinstance(node.value, str):
        return _parsed(frame, node.value)
    return ("const", node.value) if node.value is None or isinstance(node.value, int) else None


def _subscript(frame: FrameBuilder | _Nowhere, node: ast.Subscript) -> Value:
    """``list[Item]``; what is listed in ``Literal["a", "b"]`` are constants, not annotations."""
    base = annotation(frame, node.value)
    if base is None:
        return None
    if base[-1] != "Literal":
        return ("item", base, annotation(frame, node.slice))
    listed = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    constants = tuple(("const", one.value) for one in listed if isinstance(one, ast.Constant))
    return ("item", base, ("seq", "tuple", constants[:WIDEST_DISPLAY]))


def _sequence(frame: FrameBuilder | _Nowhere, node: ast.Tuple | ast.List) -> Value:
    return ("seq", "tuple", tuple([annotation(frame, element) for element in node.elts]))


def _union(frame: FrameBuilder | _Nowhere, node: ast.BinOp) -> Value:
    return union(annotation(frame, node.left), annotation(frame, node.right))


def _starred(frame: FrameBuilder | _Nowhere, node: ast.Starred) -> Value:
    return annotation(frame, node.value)


def _call(frame: FrameBuilder | _Nowhere, node: ast.Call) -> Value:
    """``AfterValidator(check)``, of ``Annotated[str, AfterValidator(check)]``."""
    if len(node.args) != 1:
        return None
    return ("meta", annotation(frame, node.func), annotation(frame, node.args[0]))


_FORMS: dict[type[ast.expr], Callable[[FrameBuilder | _Nowhere, Any], Value]] = {
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Constant: _constant,
    ast.Subscript: _subscript,
    ast.Tuple: _sequence,
    ast.List: _sequence,
    ast.BinOp: _union,
    ast.Starred: _starred,
    ast.Call: _call,
}
