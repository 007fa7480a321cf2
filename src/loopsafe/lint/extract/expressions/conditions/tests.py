"""What holds where a test is true, and what holds where it is false."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.conditions.comparisons import class_comparison, comparison
from loopsafe.lint.extract.expressions.conditions.forms import Condition, Outcomes, apply, is_never
from loopsafe.lint.extract.expressions.conditions.narrowing import without_narrowing
from loopsafe.lint.extract.expressions.conditions.versions import is_script_test, version_test
from loopsafe.lint.extract.expressions.visitors import BOOL, expression, may_be_object
from loopsafe.lint.extract.frames.values import union
from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    CONSTANT,
    DECIDES,
    NUMBER,
    OPPOSITES,
    SUBJECT,
    TAG,
    TESTED,
    TESTED_FOR,
    Value,
    call_of,
)

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder


def tested(frame: FrameBuilder, node: ast.expr, value: Value) -> None:
    """Record that the truth of a value is tested."""
    if value is None:
        return
    if value[TAG] == "call":
        frame.flag(value[NUMBER], TESTED | DECIDES if isinstance(node, ast.Call) else TESTED)
    if may_be_object(value) and not (value[TAG] == "call" and isinstance(node, ast.Call)):
        frame.emit("op", node, "__bool__", value, ())


def _kept_answer(frame: FrameBuilder, value: Value) -> Outcomes | None:
    """What ``is_async = isinstance(x, C)`` says where the variable is tested."""
    event = call_of(frame.events, value)
    if event is None or event[CALLEE] != ("name", "isinstance") or len(event[ARGUMENTS]) != 2:
        return None
    asked, cls = event[ARGUMENTS]
    if asked is None or cls is None:
        return None
    key = next((name for name, held in frame.env.items() if held == asked), "")
    return [("isinstance", asked, cls, key)], [("notinstance", asked, cls, key)], value


def conditions(frame: FrameBuilder, node: ast.expr) -> Outcomes:
    """The conditions that hold where a test is true, those that hold where it is false, and the value of the test."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        positive, negative, _ = conditions(frame, node.operand)
        return negative, positive, BOOL
    if isinstance(node, ast.BoolOp):
        return _boolean_conditions(frame, node)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance":
        return _isinstance_conditions(frame, node)
    compared = _comparison_conditions(frame, node) if isinstance(node, ast.Compare) and len(node.ops) == 1 else None
    return compared or _truth_conditions(frame, node)


def _comparison_conditions(frame: FrameBuilder, node: ast.Compare) -> Outcomes | None:
    """What a comparison of two operands says; None, and no event, for one that says nothing."""
    decided = version_test(frame, node)
    if decided is not None:
        expression(frame, node)
        return ([], [("never",)], BOOL) if decided else ([("never",)], [], BOOL)
    if is_script_test(node):
        expression(frame, node)
        return [("script", "")], [], BOOL
    return class_comparison(frame, node) or comparison(frame, node)


def _truth_conditions(frame: FrameBuilder, node: ast.expr) -> Outcomes:
    """What the truth of any other value says."""
    value = expression(frame, node)
    tested(frame, node, value)
    if value is None:
        return [], [], None
    if value[TAG] == "test":
        kind, subject = value[TESTED_FOR], value[SUBJECT]
        return [(kind, subject, "")], [(OPPOSITES[kind], subject, "")], BOOL
    if value[TAG] == "const":
        return ([], [("never",)], value) if value[CONSTANT] else ([("never",)], [], value)
    answer = _kept_answer(frame, value) if isinstance(node, ast.Name) else None
    if answer is not None:
        return answer
    tested_name = node.target if isinstance(node, ast.NamedExpr) else node
    key = tested_name.id if isinstance(tested_name, ast.Name) else ""
    return [("true", value, key)], [("false", value, key)], value


def _isinstance_conditions(frame: FrameBuilder, node: ast.Call) -> Outcomes:
    value = expression(frame, node)
    call = call_of(frame.events, value)
    if call is not None and len(node.args) == 2:
        args = call[ARGUMENTS]
        key = node.args[0].id if isinstance(node.args[0], ast.Name) else ""
        if args[0] is not None and args[1] is not None:
            return [("isinstance", args[0], args[1], key)], [("notinstance", args[0], args[1], key)], BOOL
    return [], [], BOOL


def _boolean_conditions(frame: FrameBuilder, node: ast.BoolOp) -> Outcomes:
    """What holds when ``and`` or ``or`` is true, when it is false, and its value."""
    env, scope = frame.env, frame.scope
    frame.waiting.append(env)
    frame.env = dict(env)
    conjunction = isinstance(node.op, ast.And)
    gathered: list[Condition] = []
    otherwise: list[tuple[Condition, ...]] = []
    values = []
    for index, operand in enumerate(node.values):
        positive, negative, value = conditions(frame, operand)
        values.append(value)
        held, opposite = (positive, negative) if conjunction else (negative, positive)
        gathered += held
        otherwise.append(tuple(opposite))
        if is_never(held):
            frame.skipped.extend(node.values[index + 1 :])
            break
        apply(frame, held)
    frame.waiting.pop()
    frame.env, frame.scope = without_narrowing(frame.env, env), scope
    rest: list[Condition] = []
    if all(otherwise) and not any(("never",) in held for held in otherwise):
        rest = [("either", tuple(tuple(condition[:-1] for condition in held) for held in otherwise), "")]
    return (gathered, rest, union(*values)) if conjunction else (rest, gathered, union(*values))
