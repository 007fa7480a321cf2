"""Visitors of comprehensions and generator expressions, which have a scope of their own."""

from __future__ import annotations

import ast

from loopsafe.lint.extract.expressions.conditions.forms import apply
from loopsafe.lint.extract.expressions.conditions.tests import conditions
from loopsafe.lint.extract.expressions.storing.targets import assign
from loopsafe.lint.extract.expressions.visitors import expression
from loopsafe.lint.extract.frames.builders import FrameBuilder
from loopsafe.lint.facts import ASYNC_GENERATOR, GENEXP, OP, Value


def comprehension(frame: FrameBuilder, node: ast.ListComp | ast.SetComp | ast.DictComp) -> Value:
    """A display made by iterating; its names are its own."""
    env, scope = frame.env, frame.scope
    frame.env = dict(env)
    for generator in node.generators:
        _generator(frame, generator, expression(frame, generator.iter))
    if isinstance(node, ast.DictComp):
        key = expression(frame, node.key)
        result: Value = ("mapping", key, expression(frame, node.value))
    else:
        kind = "list" if isinstance(node, ast.ListComp) else "set"
        member = expression(frame, node.elt)
        if member is not None and frame.scopes[frame.scope][1:2] in (("true",), ("false",)) and frame.scope != scope:
            member = ("guarded", member, frame.scope)
        result = ("seq", kind, (member,))
    frame.env, frame.scope = env, scope
    return result


def _generator(frame: FrameBuilder, generator: ast.comprehension, iterable: Value) -> None:
    if generator.is_async:
        frame.hold_await()
    if iterable is not None:
        frame.emit("aiter" if generator.is_async else "iter", generator.iter, iterable)
        assign(frame, generator.target, ("aelem" if generator.is_async else "elem", iterable), binds=True)
    else:
        assign(frame, generator.target, None, binds=True)
    for test in generator.ifs:
        positive, _, _ = conditions(frame, test)
        apply(frame, positive)


def generator_expression(frame: FrameBuilder, node: ast.GeneratorExp) -> Value:
    """A generator: a frame of its own, but for the outermost iterable."""
    first, *others = node.generators
    iterable = expression(frame, first.iter)
    child = FrameBuilder(frame.module, frame, "<genexpr>", GENEXP)
    _generator(child, first, ("up", iterable) if iterable is not None else None)
    for generator in others:
        _generator(child, generator, expression(child, generator.iter))
    child.yields.append(expression(child, node.elt))
    if any(event[OP] in ("aiter", "await") for event in child.events):
        child.kind = ASYNC_GENERATOR  # nobody can run it but a coroutine
    child.finish(node.lineno)
    return ("gen", child.number)
