"""Operators, and the special methods that Python calls for them."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from loopsafe.lint.facts import CLASS_NAME, CONSTANT, ELEMENTS, MODULE_NAMES, PAIRS, TAG, AccessPath, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

BINARY: dict[type[ast.AST], str] = {
    ast.Add: "__add__",
    ast.Sub: "__sub__",
    ast.Mult: "__mul__",
    ast.Div: "__truediv__",
    ast.FloorDiv: "__floordiv__",
    ast.Mod: "__mod__",
    ast.Pow: "__pow__",
    ast.LShift: "__lshift__",
    ast.RShift: "__rshift__",
    ast.BitOr: "__or__",
    ast.BitXor: "__xor__",
    ast.BitAnd: "__and__",
    ast.MatMult: "__matmul__",
    ast.Eq: "__eq__",
    ast.NotEq: "__ne__",
    ast.Lt: "__lt__",
    ast.LtE: "__le__",
    ast.Gt: "__gt__",
    ast.GtE: "__ge__",
    ast.In: "__contains__",
    ast.NotIn: "__contains__",
}
UNARY: dict[type[ast.AST], str] = {ast.USub: "__neg__", ast.UAdd: "__pos__", ast.Invert: "__invert__"}
CONVERSIONS = {-1: "__format__", ord("s"): "__str__", ord("r"): "__repr__", ord("a"): "__repr__"}


def in_place(operator: ast.operator) -> str:
    """The method of an augmented assignment: ``__iadd__`` for ``+=``."""
    return "__i" + BINARY[operator.__class__][2:]


MIRRORED = {"__lt__": "__gt__", "__gt__": "__lt__", "__le__": "__ge__", "__ge__": "__le__"}
"""What a comparison asks the other operand for, when the first is a constant; equality is its own mirror."""
PLACE = re.compile(r"%(?:\((\w+)\))?[-#0 +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?([a-zA-Z%])")
PRINTED = {"s": "__str__", "r": "__repr__", "a": "__repr__"}


def printed(text: str, value: Value) -> Iterator[tuple[str, Value]]:
    """What ``text % value`` makes of each object it prints: the method, and the object."""
    places = [(name, PRINTED.get(kind, "")) for name, kind in PLACE.findall(text) if kind != "%"]
    if value is None or "*" in text:
        return
    if value[TAG] == "seq" and value[CLASS_NAME] == "tuple":
        yield from ((dunder, one) for (_, dunder), one in zip(places, value[ELEMENTS], strict=False) if dunder)
    elif value[TAG] == "dict":
        named = {key[CONSTANT]: one for key, one in value[PAIRS] if key is not None and key[TAG] == "const"}
        yield from ((dunder, named[name]) for name, dunder in places if dunder and name in named)
    elif len(places) == 1 and places[0][1]:
        yield places[0][1], value


PART_OF_NAME = {"__add__": re.compile(r"[A-Za-z_.][\w.]{0,30}"), "__mod__": re.compile(r"(?=\w*%s\w*$)[\w%]{3,32}")}
MOST_PARTS = 4
EMPTY = ("const", "")


def is_part_of_name(value: AccessPath, dunder: str) -> bool:
    """Whether an operator may put together the name of an attribute or a module: ``"on_" + name``."""
    pattern = PART_OF_NAME.get(dunder)
    return pattern is not None and isinstance(value[CONSTANT], str) and pattern.fullmatch(value[CONSTANT]) is not None


def concatenated(parts: list[Value]) -> Value:
    """``f"on_{name}"`` as ``"on_" + name``, ``f"{name}_job"`` as ``"" + name + "_job"``; None for other strings."""
    known = [part for part in parts if part is not None]
    if not 1 < len(parts) == len(known) <= MOST_PARTS:
        return None
    named = all(is_part_of_name(part, "__add__") for part in known if part[TAG] == "const")
    begins = known[0][TAG] == "const" or known[0] in MODULE_NAMES
    if not named or not (begins or known[-1][TAG] == "const"):
        return None
    made, *others = parts if begins else [EMPTY, *parts]
    for part in others:
        made = ("bin", "__add__", made, part)
    return made
