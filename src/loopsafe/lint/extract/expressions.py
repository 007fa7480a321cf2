"""Expressions: each visitor records the events of evaluating the node and returns its value."""

from __future__ import annotations

import ast
from typing import Any, cast

from loopsafe.lint.extract.builder import NONE, WIDEST_DISPLAY, FrameBuilder, join, union
from loopsafe.lint.extract.comprehensions import comprehension, generator_expression
from loopsafe.lint.extract.conditions import (
    apply,
    compared,
    conditions,
    is_never,
    narrowed,
    tested,
    value_of_test,
    without_narrowing,
)
from loopsafe.lint.extract.growth import GROWERS, grow_by_method, is_pushing
from loopsafe.lint.extract.operators import BINARY, CONVERSIONS, UNARY, concatenated, is_part_of_name, printed
from loopsafe.lint.extract.parameters import parameters
from loopsafe.lint.extract.reflection import ACCESSES, access, fill
from loopsafe.lint.extract.targets import grow, key_of
from loopsafe.lint.extract.visitors import (
    BOOL,
    EXPRESSIONS,
    ITERATED,
    STR,
    expression,
    expressions,
    holder,
    may_be_object,
)
from loopsafe.lint.facts import (
    ARGUMENTS,
    AWAITED,
    CONSTANT,
    ELEMENTS,
    LAMBDA,
    MEMBERS,
    NUMBER,
    PAIRS,
    TAG,
    Value,
    scopes_around,
)

LONGEST_CONSTANT = 60


def name(frame: FrameBuilder, node: ast.Name) -> Value:
    frame.module.references.add(node.id)
    return frame.load(node.id)


def constant(frame: FrameBuilder, node: ast.Constant) -> Value:
    value = node.value
    if isinstance(value, (str, bytes)):
        return ("const", value) if len(value) <= LONGEST_CONSTANT else ("type", type(value).__name__)
    if value is Ellipsis or isinstance(value, complex) or (isinstance(value, int) and not -(2**31) < value < 2**31):
        return ("type", type(value).__name__)
    return ("const", value)


def attribute(frame: FrameBuilder, node: ast.Attribute) -> Value:
    base = narrowed(frame, holder(frame, node.value))
    if base is None:
        return None
    frame.module.references.add(node.attr)
    frame.emit("load", node, base, node.attr)
    return ("attr", base, node.attr)


def call(frame: FrameBuilder, node: ast.Call) -> Value:
    function = node.func
    kind = function.__class__
    if kind is ast.Attribute:
        base = narrowed(frame, holder(frame, function.value))  # type: ignore[attr-defined]
        callee = ("attr", base, function.attr) if base is not None else None  # type: ignore[attr-defined]
    elif kind is ast.Name:
        callee = frame.load(function.id)  # type: ignore[attr-defined]
    else:
        callee = expression(frame, function)
    if node.args:
        args = tuple([EXPRESSIONS[a.__class__](frame, a) for a in node.args])
    else:
        args = ()
    keywords = tuple([(k.arg, EXPRESSIONS[k.value.__class__](frame, k.value)) for k in node.keywords])
    number = frame.emit("call", node, callee, args, keywords)
    if kind is ast.Name and callee is not None and callee[TAG] == "item":
        frame.module.unpacked.append((function.id, frame.number, number))  # type: ignore[attr-defined]
    if len(args) > 1 and args[0] is not None:
        if kind is ast.Name and function.id in ACCESSES:  # type: ignore[attr-defined]
            access(frame, node, ACCESSES[function.id], args)  # type: ignore[attr-defined]
        elif kind is ast.Attribute and function.attr == "__setattr__":  # type: ignore[attr-defined]
            access(frame, node, "", args)
    if len(args) > 1 and is_pushing(frame, function):
        grow(frame, node.args[0], ("seq", "list", (args[1],)))
    elif kind is ast.Attribute and function.attr in GROWERS:  # type: ignore[attr-defined]
        grow_by_method(frame, function, args, keywords)  # type: ignore[arg-type]
        if function.attr == "update":  # type: ignore[attr-defined]
            fill(frame, callee, args)
    return ("call", number)


def await_(frame: FrameBuilder, node: ast.Await) -> Value:
    value = expression(frame, node.value)
    if value is not None and value[TAG] == "call" and not _is_asked_about(frame, value):
        frame.flag(value[NUMBER], AWAITED)
    frame.hold_await()
    frame.emit("await", node, value)
    return ("await", value) if value is not None else None


def _is_asked_about(frame: FrameBuilder, value: Value) -> bool:
    """Whether a guard asks about a value first, and it may be no coroutine: ``if isawaitable(x): await x``."""
    for kind, *operands in scopes_around(frame.scopes, frame.scope):
        asked = operands[0] if kind == "true" else None
        if asked is not None and asked[TAG] == "call" and value in frame.events[asked[NUMBER]][ARGUMENTS]:
            return True
    return False


def boolean(frame: FrameBuilder, node: ast.BoolOp) -> Value:
    env, scope = frame.env, frame.scope
    frame.env = dict(env)
    values = []
    last = len(node.values) - 1
    for index, operand in enumerate(node.values):
        if index == last:
            value = expression(frame, operand)
            values.append(value if value is None or value[TAG] == "attr" else _chosen(frame, value, scope))
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


def binary(frame: FrameBuilder, node: ast.BinOp) -> Value:
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
    left = first = expression(frame, node.left)
    for operator, comparator in zip(node.ops, node.comparators, strict=True):
        right = expression(frame, comparator)
        compared(frame, node, operator, left, right)
        left = right
    return value_of_test(frame, node, first, left)


def unary(frame: FrameBuilder, node: ast.UnaryOp) -> Value:
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
    positive, negative, _ = conditions(frame, node.test)
    if is_never(positive) or is_never(negative):
        taken, other = (node.orelse, node.body) if is_never(positive) else (node.body, node.orelse)
        frame.skipped.append(other)
        return expression(frame, taken)
    env, scope = frame.env, frame.scope
    frame.waiting.append(env)
    frame.env = dict(env)
    apply(frame, positive)
    first = _chosen(frame, expression(frame, node.body), scope)
    after = frame.env
    frame.env, frame.scope = dict(env), scope
    apply(frame, negative)
    second = _chosen(frame, expression(frame, node.orelse), scope)
    frame.waiting.pop()
    frame.env, frame.scope = join(without_narrowing(after, env), without_narrowing(frame.env, env)), scope
    return union(first, second)


def _chosen(frame: FrameBuilder, value: Value, scope: int) -> Value:
    """A function or class that a condition chooses; a call says by its event under which one it stands."""
    named = value is not None and value[TAG] in ("name", "attr", "fn", "cls", "from") and frame.scope != scope
    return ("held", value, frame.scope) if named else value


def sequence(frame: FrameBuilder, node: ast.List | ast.Tuple | ast.Set) -> Value:
    values = expressions(frame, node.elts)
    if isinstance(node, ast.Set):
        for element, value in zip(node.elts, values, strict=True):
            hashed(frame, element, value)
    return ("seq", node.__class__.__name__.lower(), values[:WIDEST_DISPLAY])


def dictionary(frame: FrameBuilder, node: ast.Dict) -> Value:
    pairs: list[tuple[Value, Value]] = []
    for key, item in zip(node.keys, node.values, strict=True):
        left = expression(frame, key) if key is not None else None
        if key is not None:
            hashed(frame, key, left)
        right = expression(frame, item)
        if key is None:
            if may_be_object(right):  # perhaps a mapping of the project's own
                frame.emit("iter", item, right)
                frame.emit("op", item, "__getitem__", right, (None,))
            pairs.append((None, ("item", right, None) if right is not None else None))
        else:
            pairs.append((key_of(left), right))
    return ("dict", tuple(pairs[:WIDEST_DISPLAY]))


def subscript(frame: FrameBuilder, node: ast.Subscript) -> Value:
    base = expression(frame, node.value)
    key = expression(frame, node.slice)
    if base is None:
        return None
    frame.emit("op", node, "__getitem__", base, (key,))
    if isinstance(node.slice, ast.Slice):
        return base
    return ("item", base, key)


def hashed(frame: FrameBuilder, node: ast.expr, value: Value) -> None:
    """Note that a key of a display is hashed, when its class may have a ``__hash__`` of its own."""
    if may_be_object(value):
        frame.emit("op", node, "__hash__", value, ())


def slice_(frame: FrameBuilder, node: ast.Slice) -> Value:
    expressions(frame, (node.lower, node.upper, node.step))
    return ("type", "slice")


def starred(frame: FrameBuilder, node: ast.Starred) -> Value:
    value = expression(frame, node.value)
    if value is not None and value[TAG] in ITERATED:
        frame.emit("iter", node.value, value)
    return ("star", value)


def named(frame: FrameBuilder, node: ast.NamedExpr) -> Value:
    value = expression(frame, node.value)
    name = node.target.id
    frame.store(name, value)
    for env in frame.waiting:
        env[name] = union(env[name], value) if name in env else value
    return value


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
    parts: list[Value] = []
    for part in node.values:
        inner = getattr(part, "value", None)
        if isinstance(inner, ast.expr):
            value = expression(frame, inner)
            parts.append(value)
            if isinstance(part, ast.FormattedValue) and may_be_formatted(value):
                frame.emit("op", inner, CONVERSIONS[part.conversion], value, ())
            spec = getattr(part, "format_spec", None)
            if spec is not None:
                expression(frame, spec)
        else:
            parts.append(("const", inner))
    return concatenated(parts) or STR


def interpolated(frame: FrameBuilder, node: Any) -> Value:
    expression(frame, node.value)
    return None


def lambda_(frame: FrameBuilder, node: ast.Lambda) -> Value:
    child = FrameBuilder(frame.module, frame, "<lambda>", LAMBDA)
    parameters(frame, child, node.args)
    value = expression(child, node.body)
    child.returns.append((value, 0))
    child.finish(node.lineno)
    return ("fn", child.number)


def yield_(frame: FrameBuilder, node: ast.Yield) -> Value:
    frame.yields.append(expression(frame, node.value) if node.value is not None else NONE)
    frame.emit("yield", node, None)
    frame.hold_await()
    return None


def yield_from(frame: FrameBuilder, node: ast.YieldFrom) -> Value:
    value = expression(frame, node.value)
    if value is not None:
        frame.emit("iter", node.value, value)
        frame.yields.append(("elem", value))
        return ("await", value)
    return None


EXPRESSIONS.update(
    {
        ast.Name: name,
        ast.Constant: constant,
        ast.Attribute: attribute,
        ast.Call: call,
        ast.Await: await_,
        ast.BoolOp: boolean,
        ast.BinOp: binary,
        ast.Compare: compare,
        ast.UnaryOp: unary,
        ast.IfExp: conditional,
        ast.List: sequence,
        ast.Tuple: sequence,
        ast.Set: sequence,
        ast.Dict: dictionary,
        ast.Subscript: subscript,
        ast.Slice: slice_,
        ast.Starred: starred,
        ast.NamedExpr: named,
        ast.JoinedStr: formatted,
        ast.FormattedValue: interpolated,
        ast.Lambda: lambda_,
        ast.Yield: yield_,
        ast.YieldFrom: yield_from,
        ast.ListComp: comprehension,
        ast.SetComp: comprehension,
        ast.DictComp: comprehension,
        ast.GeneratorExp: generator_expression,
    }
)
for _name in ("TemplateStr", "Interpolation"):
    if hasattr(ast, _name):
        EXPRESSIONS[getattr(ast, _name)] = formatted if _name == "TemplateStr" else interpolated
