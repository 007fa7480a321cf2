"""Tests: what holds in a branch, and the guards and narrowed names that follow."""

from __future__ import annotations

import ast
from typing import Any

from loopsafe.lint.extract.builder import NONE, Env, FrameBuilder, union
from loopsafe.lint.extract.operators import BINARY, MIRRORED
from loopsafe.lint.extract.visitors import BOOL, OBJECTS, expression, may_be_object
from loopsafe.lint.facts import (
    ANSWER,
    ARGUMENTS,
    ASKED_CLASS,
    CALLEE,
    CONSTANT,
    DECIDES,
    ELEMENTS,
    IDENTIFIER,
    MODULE,
    NUMBER,
    OF,
    OPPOSITES,
    SUBJECT,
    TAG,
    TESTED,
    TESTED_FOR,
    AccessPath,
    Value,
    call_of,
)

Condition = tuple[Any, ...]  # scope kind, operands ..., and last the local name it narrows, or ""
Outcomes = tuple[list[Condition], list[Condition], Value]
"""What holds when a test is true, what holds when it is false, and its value."""
NARROWS = {"isinstance": "narrow", "notinstance": "exclude"}
SAMENESS = {ast.Eq: "same", ast.Is: "same", ast.NotEq: "differs", ast.IsNot: "differs"}
PREDICATES = frozenset({"call", "await", "test", "attr"})  # most of those that are asked answer yes or no
NARROWED = frozenset(NARROWS.values())
FOREIGN = frozenset({"attr", "name"})
SHARED = frozenset({"name", "attr", "from", "cls", "seq"})  # classes that mean the same in functions inside
SENTINELS = frozenset({"name", "from"})  # perhaps an object that a module makes for comparisons: ``x is MISSING``
INSIDE = OBJECTS | {"call"}  # in a display: it may compare itself with what is looked for
HOLDERS = frozenset({"param", "call", "attr", "union", "narrow", "up"})  # perhaps text, or ``**options``
OLDEST = (3, 10)  # the oldest Python whose code is checked: what only older ones run is dead


def tested(frame: FrameBuilder, node: ast.expr, value: Value) -> None:
    """Record that the truth of a value is tested."""
    if value is None:
        return
    if value[TAG] == "call":
        frame.flag(value[NUMBER], TESTED | DECIDES if isinstance(node, ast.Call) else TESTED)
    if may_be_object(value) and not (value[TAG] == "call" and isinstance(node, ast.Call)):
        frame.emit("op", node, "__bool__", value, ())


def narrowed(frame: FrameBuilder, value: Value) -> Value:
    """An attribute, or a name of a frame around, as the guards narrow it; own names are where the guard is entered."""
    if value is None or value[TAG] not in FOREIGN:
        return value
    result, scope = around(frame, value[IDENTIFIER], value) if value[TAG] == "name" else value, frame.scope
    while scope:
        scope, kind, *operands = frame.scopes[scope]
        if kind in NARROWS and operands[0] == value:
            result = (NARROWS[kind], result, operands[1])
    return result


def around(frame: FrameBuilder, name: str, value: Value) -> Value:
    """A parameter of a function around, as the guards narrow it that this function is defined behind."""
    outer = frame.lookup_parent()
    while outer is not None and outer.kind != MODULE:
        held = outer.env.get(name)
        if held is not None:
            classes = []
            while (
                held is not None
                and held[TAG] in NARROWED
                and held[ASKED_CLASS] is not None
                and held[ASKED_CLASS][TAG] in SHARED
            ):
                classes.append(held[::2])
                held = held[OF]
            if classes and held is not None and held[TAG] == "param" and not _is_bound_again(outer, name):
                for kind, cls in reversed(classes):
                    value = (kind, value, cls)
            return value
        outer = outer.lookup_parent()
    return value


def _is_bound_again(frame: FrameBuilder, name: str) -> bool:
    """Whether a function assigns its parameter anywhere, or one inside it does."""
    inside = ast.walk(frame.node) if frame.node is not None else ()
    return frame.node is None or any(
        isinstance(node, ast.Name) and node.id == name and not isinstance(node.ctx, ast.Load) for node in inside
    )


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


def without_narrowing(env: Env, before: Env) -> Env:
    """The names of ``env``, as they were before a test narrowed them."""
    return {key: before.get(key, value) for key, value in env.items()}


def conditions(frame: FrameBuilder, node: ast.expr) -> Outcomes:
    """The conditions that hold where a test is true, those that hold where it is false, and the value of the test."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        positive, negative, _ = conditions(frame, node.operand)
        return negative, positive, BOOL
    if isinstance(node, ast.BoolOp):
        return _boolean_conditions(frame, node)
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        decided = _version(frame, node)
        if decided is not None:
            expression(frame, node)
            return ([], [("never",)], BOOL) if decided else ([("never",)], [], BOOL)
        if _is_script(node):
            expression(frame, node)
            return [("script", "")], [], BOOL
        found = _class_comparison(frame, node) or _comparison(frame, node)
        if found is not None:
            return found
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance":
        return _isinstance_conditions(frame, node)
    value = expression(frame, node)
    tested(frame, node, value)
    if value is None:
        return [], [], None
    if value[TAG] == "test":
        return [(value[TESTED_FOR], value[SUBJECT], "")], [(OPPOSITES[value[TESTED_FOR]], value[SUBJECT], "")], BOOL
    if value[TAG] == "const":
        return ([], [("never",)], value) if value[CONSTANT] else ([("never",)], [], value)
    answer = _kept_answer(frame, value) if isinstance(node, ast.Name) else None
    if answer is not None:
        return answer
    inner = node.value if isinstance(node, ast.NamedExpr) else node
    key = node.target.id if isinstance(node, ast.NamedExpr) else inner.id if isinstance(inner, ast.Name) else ""
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


def is_never(held: list[Condition]) -> bool:
    """Whether a branch is never taken: one of its conditions never holds, such as ``while False``."""
    return ("never",) in held


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


def _imported(frame: FrameBuilder | None, name: str) -> Value:
    """What a name is bound to here or around, without using it."""
    while frame is not None and name not in frame.env:
        frame = frame.parent
    return frame.env[name] if frame is not None else None


def _is_script(node: ast.Compare) -> bool:
    """``__name__ == "__main__"``."""
    left, right = node.left, node.comparators[0]
    return (
        isinstance(left, ast.Name)
        and left.id == "__name__"
        and isinstance(node.ops[0], ast.Eq)
        and isinstance(right, ast.Constant)
        and right.value == "__main__"
    )


def _version(frame: FrameBuilder, node: ast.Compare) -> bool | None:
    """What a test of ``sys.version_info`` says on every Python there is code for; None when that depends."""
    left, operator, right = node.left, node.ops[0], node.comparators[0]
    major = isinstance(left, ast.Subscript) and isinstance(left.slice, ast.Constant) and left.slice.value == 0
    if isinstance(left, ast.Subscript) and (major or isinstance(left.slice, ast.Slice)):
        left = left.value
    if isinstance(left, ast.Name):
        if _imported(frame, left.id) != ("from", 0, "sys", "version_info"):
            return None
    elif not (isinstance(left, ast.Attribute) and left.attr == "version_info" and isinstance(left.value, ast.Name)):
        return None
    try:
        wanted = ast.literal_eval(right)
    except ValueError:
        return None
    version = (wanted,) if major else wanted
    if not isinstance(version, tuple) or not all(type(part) is int for part in version) or not version:
        return None
    kind = operator.__class__
    older = version < OLDEST if kind in (ast.Gt, ast.LtE) else version <= OLDEST[: len(version)]
    if older and kind in (ast.GtE, ast.Lt, ast.Gt, ast.LtE):
        return kind in (ast.GtE, ast.Gt)
    if kind in (ast.Eq, ast.NotEq) and version < OLDEST[: len(version)]:
        return kind is ast.NotEq
    return None


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


def _membership(frame: FrameBuilder, node: ast.Compare) -> Outcomes | None:
    """``x == "a"``, ``x in ("a", "b")``, ``x is Mode.A``: whether the value is among constants."""
    operator = node.ops[0]
    left = expression(frame, node.left)
    right = expression(frame, node.comparators[0])
    compared(frame, node, operator, left, right)
    constants: tuple[Value, ...] = (right,)
    if isinstance(operator, (ast.In, ast.NotIn)):
        listed = right is not None and right[TAG] in SENTINELS  # perhaps in a module: ``name in PLAIN``
        constants = (
            right[ELEMENTS] if right is not None and right[TAG] == "seq" else (("each", right) if listed else None,)
        )
        if left is not None and left[TAG] == "const" and right is not None and right[TAG] in HOLDERS:
            holds = [("has", right, left, "")], [("lacks", right, left, "")]
            return (*(holds if isinstance(operator, ast.In) else reversed(holds)), BOOL)
    if operator.__class__ in SAMENESS and _asks(frame, left, right):
        kind = SAMENESS[operator.__class__]
        return [(kind, (left, right), "")], [(OPPOSITES[kind], (left, right), "")], BOOL
    named = constants == (right,) and right is not None and right[TAG] in SENTINELS
    if left is None or not (named or all(c is not None and (c[TAG] == "each" or is_constant(c)) for c in constants)):
        return [("true", BOOL, "")], [("false", BOOL, "")], BOOL
    yes, no = "among", "notamong"
    if isinstance(operator, (ast.NotEq, ast.NotIn, ast.IsNot)):
        yes, no = no, yes
    return [(yes, left, constants, "")], [(no, left, constants, "")], BOOL


def _asks(frame: FrameBuilder, left: Value, right: Value) -> bool:
    """Whether an operand is a call without arguments: ``get_ident() == self.thread_id``."""
    for value in (left, right):
        asked = value[OF] if value is not None and value[TAG] == "attr" else value
        if asked is not None and asked[TAG] == "call" and not any(frame.events[asked[NUMBER]][ARGUMENTS:]):
            return left is not None and right is not None and "const" not in (left[TAG], right[TAG])
    return False


def is_constant(value: Value) -> bool:
    """A literal, or what may be a member of an enumeration: an attribute of something that has a name."""
    while value is not None and value[TAG] == "attr" and value[OF] is not None:
        if value[OF][TAG] in ("name", "cls", "from"):
            return True
        value = value[OF]
    return value is not None and value[TAG] == "const"


def _class_comparison(frame: FrameBuilder, node: ast.Compare) -> Outcomes | None:
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


def _comparison(frame: FrameBuilder, node: ast.Compare) -> Outcomes | None:
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


def sameness(value: AccessPath, constant: bool | None, key: str = "") -> tuple[list[Condition], list[Condition]]:
    """What holds when a value is None, True or False, and what holds when it is not."""
    if constant is None:
        return [("none", value, key)], [("notnone", value, key)]
    truth, opposite = ("true", "false") if constant else ("false", "true")
    if value[TAG] in PREDICATES:
        return [(truth, value, key)], [(opposite, value, ANSWER, key)]
    singleton = (("const", constant),)  # what is not True may be 2
    return [(truth, value, key), ("among", value, singleton, "")], [("notamong", value, singleton, "")]


def apply(frame: FrameBuilder, held: list[Condition]) -> None:
    """Enter the guards in ``held``, and narrow the names that they test."""
    for condition in held:
        frame.push(*condition[:-1]) if len(condition) > 1 else frame.push(*condition)
        key = condition[-1]
        if len(condition) > 1 and key and key in frame.env:
            kind = condition[0]
            if kind == "isinstance":
                frame.env[key] = ("narrow", frame.env[key], condition[2])
            elif kind == "notinstance":
                frame.env[key] = ("exclude", frame.env[key], condition[2])
            elif kind == "none":
                frame.env[key] = NONE
