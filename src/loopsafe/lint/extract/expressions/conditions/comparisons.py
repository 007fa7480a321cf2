"""What a comparison says about its operands: ``x is None``, ``x in ("a", "b")``, ``type(x) is Session``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.conditions.forms import Condition, Outcomes, is_constant, sameness
from loopsafe.lint.extract.expressions.operators import BINARY, MIRRORED
from loopsafe.lint.extract.expressions.visitors import BOOL, OBJECTS, expression
from loopsafe.lint.facts import ARGUMENTS, ELEMENTS, NUMBER, OF, TAG, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder

SAMENESS = {ast.Eq: "same", ast.Is: "same", ast.NotEq: "differs", ast.IsNot: "differs"}
ORDERS = frozenset({ast.Gt, ast.GtE, ast.Lt, ast.LtE})
SENTINELS = frozenset({"name", "from"})  # perhaps an object that a module makes for comparisons: ``x is MISSING``
INSIDE = OBJECTS | {"call"}  # in a display: it may compare itself with what is looked for
HOLDERS = frozenset({"param", "call", "attr", "union", "narrow", "up"})  # perhaps text, or ``**options``


def value_of_test(frame: FrameBuilder, node: ast.Compare, left: Value, other: Value) -> Value:
    """``x is None`` as a value: kept in a variable or returned, it still says something about ``x``."""
    right = node.comparators[0]
    if len(node.ops) == 1 and _asks(frame, left, other):
        return ("test", SAMENESS[node.ops[0].__class__], (left, other)) if node.ops[0].__class__ in SAMENESS else BOOL
    if left is None or len(node.ops) > 1 or not isinstance(right, ast.Constant) or right.value is not None:
        return BOOL
    if isinstance(node.ops[0], ast.Is):
        return ("test", "none", left)
    return ("test", "notnone", left) if isinstance(node.ops[0], ast.IsNot) else BOOL


def compared(frame: FrameBuilder, node: ast.Compare, operator: ast.cmpop, left: Value, right: Value) -> None:
    """Record the call that a comparison of two values makes."""
    dunder = BINARY.get(operator.__class__)
    if dunder is not None:
        subject, other = (right, left) if dunder == "__contains__" else (left, right)
        if subject is not None and subject[TAG] == "const" and dunder != "__contains__":
            subject, other, dunder = other, subject, MIRRORED.get(dunder, dunder)
        if subject is not None and (
            subject[TAG] not in ("const", "type", "seq", "dict", "mapping")
            or (
                subject[TAG] == "seq"
                and any(member is not None and member[TAG] in INSIDE for member in subject[ELEMENTS])
            )
        ):
            frame.emit("op", node, dunder, subject, (other,))


def _membership(frame: FrameBuilder, node: ast.Compare) -> Outcomes:
    """``x == "a"``, ``x in ("a", "b")``, ``x is Mode.A``: whether the value is among constants."""
    operator = node.ops[0]
    left = expression(frame, node.left)
    right = expression(frame, node.comparators[0])
    compared(frame, node, operator, left, right)
    searches = isinstance(operator, (ast.In, ast.NotIn))
    constants = _searched(right) if searches else (right,)
    yes: Condition = ("true", BOOL, "")
    no: Condition = ("false", BOOL, "")
    negated = isinstance(operator, (ast.NotEq, ast.NotIn, ast.IsNot))
    if searches and _is_searched_for_constant(right, left):
        yes, no = ("has", right, left, ""), ("lacks", right, left, "")
    elif not searches and _asks(frame, left, right):
        yes, no = ("same", (left, right), ""), ("differs", (left, right), "")
    elif left is not None and (all(map(_is_comparable, constants)) or (not searches and _is_named(right))):
        yes, no = ("among", left, constants, ""), ("notamong", left, constants, "")
    else:
        negated = False
    return ([no], [yes], BOOL) if negated else ([yes], [no], BOOL)


def _searched(container: Value) -> tuple[Value, ...]:
    """Among what ``x in container`` looks for ``x``; a name is perhaps bound to constants elsewhere."""
    if container is not None and container[TAG] == "seq":
        elements: tuple[Value, ...] = container[ELEMENTS]
        return elements
    return (("each", container) if _is_named(container) else None,)


def _is_searched_for_constant(container: Value, value: Value) -> bool:
    """``"key" in options``, ``"text" in line``."""
    return value is not None and value[TAG] == "const" and container is not None and container[TAG] in HOLDERS


def _is_comparable(value: Value) -> bool:
    return value is not None and (value[TAG] == "each" or is_constant(value))


def _is_named(value: Value) -> bool:
    return value is not None and value[TAG] in SENTINELS


def _asks(frame: FrameBuilder, left: Value, right: Value) -> bool:
    """Whether an operand is a call without arguments: ``get_ident() == self.thread_id``."""
    for value in (left, right):
        asked = value[OF] if value is not None and value[TAG] == "attr" else value
        if asked is not None and asked[TAG] == "call" and not any(frame.events[asked[NUMBER]][ARGUMENTS:]):
            return left is not None and right is not None and "const" not in (left[TAG], right[TAG])
    return False


def class_comparison(frame: FrameBuilder, node: ast.Compare) -> Outcomes | None:
    """``type(x) is C``: an instance of it, and nothing when it does not hold."""
    left = node.left
    if not isinstance(node.ops[0], (ast.Is, ast.Eq)) or not isinstance(left, ast.Call) or len(left.args) != 1:
        return None
    if not isinstance(left.func, ast.Name) or left.func.id != "type" or left.keywords:
        return None
    subject = left.args[0]
    value, kind = expression(frame, subject), expression(frame, node.comparators[0])
    if value is None or kind is None:
        return [], [], BOOL
    return [("isinstance", value, kind, subject.id if isinstance(subject, ast.Name) else "")], [], BOOL


def _order(frame: FrameBuilder, node: ast.Compare, number: float) -> Outcomes:
    """``x > 3``."""
    left = expression(frame, node.left)
    compared(frame, node, node.ops[0], left, expression(frame, node.comparators[0]))
    if left is None:
        return [("true", BOOL, "")], [("false", BOOL, "")], BOOL
    operands = (left, (BINARY[node.ops[0].__class__], ("const", number)), "")
    return [("ordered", *operands)], [("unordered", *operands)], BOOL


def comparison(frame: FrameBuilder, node: ast.Compare) -> Outcomes | None:
    """``x is None``, ``x is True``, ``x == "a"``; None for a comparison that says nothing."""
    right = node.comparators[0]
    operator = node.ops[0].__class__
    if not isinstance(right, ast.Constant) or operator in (ast.In, ast.NotIn):
        named = isinstance(right, (ast.Attribute, ast.Name)) and operator in (ast.Is, ast.IsNot)
        return _membership(frame, node) if named or operator in (ast.Eq, ast.NotEq, ast.In, ast.NotIn) else None
    if operator is ast.Gt and right.value == 0:  # what is more than nothing is true; what is not may be less
        left = expression(frame, node.left)
        compared(frame, node, node.ops[0], left, expression(frame, right))
        return [("true", BOOL if left is None else left, "")], [("false", BOOL, "")], BOOL
    if operator in ORDERS and isinstance(right.value, (int, float)):
        return _order(frame, node, right.value)
    if operator not in (ast.Is, ast.IsNot, ast.Eq, ast.NotEq):
        return None
    if right.value is not None and right.value is not True and right.value is not False:
        return _membership(frame, node) if operator in (ast.Eq, ast.NotEq) else None
    value = expression(frame, node.left)
    subject = node.left.target if isinstance(node.left, ast.NamedExpr) else node.left
    key = subject.id if isinstance(subject, ast.Name) else ""
    if value is None:
        return [], [], BOOL
    holds, fails = sameness(value, right.value, key)
    if operator in (ast.IsNot, ast.NotEq):
        holds, fails = fails, holds
    return holds, fails, BOOL
