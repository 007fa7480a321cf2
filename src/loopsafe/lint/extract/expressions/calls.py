"""Visitors of calls, and of what suspends or defines a function: ``await``, ``yield``, ``lambda``."""

from __future__ import annotations

import ast

from loopsafe.lint.extract.expressions.conditions.narrowing import narrowed
from loopsafe.lint.extract.expressions.parameters import parameters
from loopsafe.lint.extract.expressions.storing.containers import grow
from loopsafe.lint.extract.expressions.storing.growth import GROWERS, grow_by_method, is_pushing
from loopsafe.lint.extract.expressions.storing.reflection import ACCESSES, access, fill
from loopsafe.lint.extract.expressions.visitors import EXPRESSIONS, expression, holder
from loopsafe.lint.extract.frames.builders import FrameBuilder
from loopsafe.lint.extract.frames.values import NONE
from loopsafe.lint.facts import ARGUMENTS, AWAITED, LAMBDA, NUMBER, TAG, Value, scopes_around


def call(frame: FrameBuilder, node: ast.Call) -> Value:
    """``f(x, key=y)``: a call event; what the call puts into containers or attributes is recorded with it."""
    callee = _callee(frame, node.func)
    args = tuple([EXPRESSIONS[a.__class__](frame, a) for a in node.args]) if node.args else ()
    keywords = tuple([(k.arg, EXPRESSIONS[k.value.__class__](frame, k.value)) for k in node.keywords])
    number = frame.emit("call", node, callee, args, keywords)
    if isinstance(node.func, ast.Name) and callee is not None and callee[TAG] == "item":
        frame.module.unpacked.append((node.func.id, frame.number, number))
    if len(args) > 1 and args[0] is not None:
        _access_by_name(frame, node, args)
    if len(args) > 1 and is_pushing(frame, node.func):
        grow(frame, node.args[0], ("seq", "list", (args[1],)))
    elif isinstance(node.func, ast.Attribute) and node.func.attr in GROWERS:
        grow_by_method(frame, node.func, args, keywords)
        if node.func.attr == "update":
            fill(frame, callee, args)
    return ("call", number)


def _callee(frame: FrameBuilder, function: ast.expr) -> Value:
    """What is called; calling a method or a function is no use of its name as a value."""
    if isinstance(function, ast.Attribute):
        base = narrowed(frame, holder(frame, function.value))
        return ("attr", base, function.attr) if base is not None else None
    return frame.load(function.id) if isinstance(function, ast.Name) else expression(frame, function)


def _access_by_name(frame: FrameBuilder, node: ast.Call, args: tuple[Value, ...]) -> None:
    """``getattr(x, "name")``, ``object.__setattr__(x, "name", y)``: an access to an attribute."""
    function = node.func
    if isinstance(function, ast.Name) and function.id in ACCESSES:
        access(frame, node, ACCESSES[function.id], args)
    elif isinstance(function, ast.Attribute) and function.attr == "__setattr__":
        access(frame, node, "", args)


def await_(frame: FrameBuilder, node: ast.Await) -> Value:
    """``await x``: the call that is awaited is marked as such."""
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


def lambda_(frame: FrameBuilder, node: ast.Lambda) -> Value:
    """``lambda x: y``: a frame of its own."""
    child = FrameBuilder(frame.module, frame, "<lambda>", LAMBDA)
    parameters(frame, child, node.args)
    value = expression(child, node.body)
    child.returns.append((value, 0))
    child.finish(node.lineno)
    return ("fn", child.number)


def yield_(frame: FrameBuilder, node: ast.Yield) -> Value:
    """``yield x``: what it gives when the generator is resumed is unknown."""
    frame.yields.append(expression(frame, node.value) if node.value is not None else NONE)
    frame.emit("yield", node, None)
    frame.hold_await()
    return None


def yield_from(frame: FrameBuilder, node: ast.YieldFrom) -> Value:
    """``yield from x``: an iteration; its value is what the inner generator returns."""
    value = expression(frame, node.value)
    if value is not None:
        frame.emit("iter", node.value, value)
        frame.yields.append(("elem", value))
        return ("await", value)
    return None
