"""Visitors of operators: ``and``, ``+``, ``==``, ``not``, ``x if test else y``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.conditions.comparisons import compared, value_of_test
from loopsafe.lint.extract.expressions.conditions.forms import apply, is_never
from loopsafe.lint.extract.expressions.conditions.narrowing import without_narrowing
from loopsafe.lint.extract.expressions.conditions.tests import conditions, tested
from loopsafe.lint.extract.expressions.formatting import may_be_formatted
from loopsafe.lint.extract.expressions.operators import BINARY, UNARY, is_part_of_name, printed
from loopsafe.lint.extract.expressions.visitors import BOOL, expression, may_be_object
from loopsafe.lint.extract.frames.values import chosen, join, union
from loopsafe.lint.facts import CONSTANT, MEMBERS, NUMBER, TAG, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder


def boolean(frame: FrameBuilder, node: ast.BoolOp) -> Value:
    """``x and y``, ``x or y``: each operand is evaluated under what the operands before it say."""
    env, scope = frame.env, frame.scope
    frame.env = dict(env)
    values = []
    last = len(node.values) - 1
    for index, operand in enumerate(node.values):
        if index == last:
            value = expression(frame, operand)
            values.append(value if value is None or value[TAG] == "attr" else _held(frame, value, scope))
            break
        positive, negative, value = conditions(frame, operand)
        values.append(value)
        held = positive if isinstance(node.op, ast.And) else negative
        if is_never(held):
            frame.skipped.extend(node.values[index + 1 :])
            break
        apply(frame, held)
    frame.env, frame.scope = env, scope
    return union(*values)


def last_call(node: ast.expr, value: Value) -> int:
    """The call that an ``and`` or ``or`` ends with; -1 when it ends with something else."""
    if not isinstance(node, ast.BoolOp) or value is None or value[TAG] != "union" or value[MEMBERS][-1] is None:
        return -1
    return int(value[MEMBERS][-1][NUMBER]) if value[MEMBERS][-1][TAG] == "call" else -1


def binary(frame: FrameBuilder, node: ast.BinOp) -> Value:
    """``x + y``: the special method of the left operand; of the right one where the left is a number."""
    # A long chain leans left: a loop instead of recursion, so that its length cannot exhaust the stack.
    chain: list[ast.BinOp] = []
    left: ast.expr = node
    while isinstance(left, ast.BinOp):
        chain.append(left)
        left = left.left
    value = expression(frame, left)
    for depth, link in enumerate(reversed(chain)):
        right = expression(frame, link.right)
        dunder = BINARY[link.op.__class__]
        if depth == 0 and isinstance(left, ast.Constant) and isinstance(left.value, str) and dunder == "__mod__":
            for method, one in printed(left.value, right):
                if may_be_formatted(one):
                    frame.emit("op", link, method, one, ())
        if value is not None and value[TAG] not in ("const", "type"):
            frame.emit("op", link, dunder, value, (right,))
        elif value is not None and type(value[CONSTANT]) in (int, float) and may_be_object(right):
            frame.emit("op", link, "__r" + dunder[2:], right, (value,))
        elif value is not None and value[TAG] == "const" and not is_part_of_name(value, dunder):
            value = ("type", value[CONSTANT].__class__.__name__)
        value = ("bin", dunder, value, right) if value is not None and depth < 8 else None
    return value


def compare(frame: FrameBuilder, node: ast.Compare) -> Value:
    """``x < y <= z``."""
    left = first = expression(frame, node.left)
    for operator, comparator in zip(node.ops, node.comparators, strict=True):
        right = expression(frame, comparator)
        compared(frame, node, operator, left, right)
        left = right
    return value_of_test(frame, node, first, left)


def unary(frame: FrameBuilder, node: ast.UnaryOp) -> Value:
    """``not x``, ``-x``."""
    value = expression(frame, node.operand)
    if isinstance(node.op, ast.Not):
        tested(frame, node.operand, value)
        return ("test", "false", value) if value is not None else BOOL
    if (
        isinstance(node.op, ast.USub)
        and value is not None
        and value[TAG] == "const"
        and type(value[CONSTANT]) in (int, float)
    ):
        return ("const", -value[CONSTANT])
    if value is not None and value[TAG] not in ("const", "type"):
        frame.emit("op", node, UNARY[node.op.__class__], value, ())
    return value


def conditional(frame: FrameBuilder, node: ast.IfExp) -> Value:
    """``x if test else y``: each under what the test says there; an operand that is never chosen is not visited."""
    positive, negative, _ = conditions(frame, node.test)
    if is_never(positive) or is_never(negative):
        taken, other = (node.orelse, node.body) if is_never(positive) else (node.body, node.orelse)
        frame.skipped.append(other)
        return expression(frame, taken)
    env, scope = frame.env, frame.scope
    frame.waiting.append(env)
    frame.env = dict(env)
    apply(frame, positive)
    first = _held(frame, expression(frame, node.body), scope)
    after = frame.env
    frame.env, frame.scope = dict(env), scope
    apply(frame, negative)
    second = _held(frame, expression(frame, node.orelse), scope)
    frame.waiting.pop()
    frame.env, frame.scope = join(without_narrowing(after, env), without_narrowing(frame.env, env)), scope
    return union(first, second)


def _held(frame: FrameBuilder, value: Value, scope: int) -> Value:
    """What a conditional expression chooses, with the conditions under which it does."""
    return chosen(value, frame.scope) if frame.scope != scope else value
