"""Visitors of f-strings and template strings, which call methods of the objects that they format."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, cast

from loopsafe.lint.extract.expressions.operators import CONVERSIONS, concatenated
from loopsafe.lint.extract.expressions.visitors import STR, expression, may_be_object
from loopsafe.lint.facts import ELEMENTS, MEMBERS, PAIRS, TAG, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder

AS_IT_IS = (-1, ord("s"))  # the conversions that leave a text what it is


def _inside(value: Value) -> tuple[Value, ...]:
    """What a display holds, and what a name may be."""
    if value is None or value[TAG] not in ("seq", "dict", "union"):
        return ()
    if value[TAG] == "dict":
        return tuple(held for _, held in value[PAIRS])
    return cast("tuple[Value, ...]", value[ELEMENTS] if value[TAG] == "seq" else value[MEMBERS])


def may_be_formatted(value: Value) -> bool:
    """Whether what is formatted may be an object of the project, or hold one: no constant is part of it."""
    held = _inside(value)
    if held:
        return any(map(may_be_formatted, held))
    if value is None or value[TAG] != "bin":
        return may_be_object(value)
    return all(may_be_formatted(operand) for operand in value[2:])


def formatted(frame: FrameBuilder, node: ast.JoinedStr) -> Value:
    """``f"on_{name}"``: each object that is formatted may have a ``__format__`` of its own."""
    parts: list[Value] = []
    for part in node.values:
        inner = getattr(part, "value", None)
        if isinstance(inner, ast.expr):
            value = expression(frame, inner)
            spec = getattr(part, "format_spec", None)
            plain = spec is None and getattr(part, "conversion", -1) in AS_IT_IS
            parts.append(value if plain else STR)
            if isinstance(part, ast.FormattedValue) and may_be_formatted(value):
                frame.emit("op", inner, CONVERSIONS[part.conversion], value, ())
            if spec is not None:
                expression(frame, spec)
        else:
            parts.append(("const", inner))
    return concatenated(parts) or STR


def interpolated(frame: FrameBuilder, node: Any) -> Value:
    """One part of a template string, as a value of its own: unknown."""
    expression(frame, node.value)
    return None
