"""Annotations as values: names are looked up late, strings are parsed."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.builder import WIDEST_DISPLAY, FrameBuilder, union
from loopsafe.lint.facts import CLASS, TAG

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value


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
    try:
        return annotation(_Nowhere(), ast.parse(text.strip(), mode="eval").body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def annotation(frame: FrameBuilder | _Nowhere, node: ast.expr) -> Value:
    """An annotation's value: names are looked up late, strings are parsed, nothing is an event."""
    kind = node.__class__
    if kind is ast.Name:
        name: str = node.id  # type: ignore[attr-defined]
        frame.free.add(name)
        return _of_class_body(frame, name) or ("name", name)
    if isinstance(node, ast.Attribute):
        base = annotation(frame, node.value)
        return ("attr", base, node.attr) if base is not None else None
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            try:
                return annotation(frame, ast.parse(node.value.strip(), mode="eval").body)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                return None
        return ("const", node.value) if node.value is None or isinstance(node.value, (int, bool)) else None
    if isinstance(node, ast.Subscript):
        base = annotation(frame, node.value)
        if base is None:
            return None
        if base[-1] == "Literal":
            inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            consts = tuple(("const", c.value) for c in inner if isinstance(c, ast.Constant))
            return ("item", base, ("seq", "tuple", consts[:WIDEST_DISPLAY]))
        return ("item", base, annotation(frame, node.slice))
    if isinstance(node, (ast.Tuple, ast.List)):
        return ("seq", "tuple", tuple([annotation(frame, element) for element in node.elts]))
    if isinstance(node, ast.BinOp):
        return union(annotation(frame, node.left), annotation(frame, node.right))
    if isinstance(node, ast.Starred):
        return annotation(frame, node.value)
    if isinstance(node, ast.Call) and len(node.args) == 1:  # ``Annotated[str, AfterValidator(check)]``
        return ("meta", annotation(frame, node.func), annotation(frame, node.args[0]))
    return None
