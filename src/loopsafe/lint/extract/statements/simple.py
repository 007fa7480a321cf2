"""Visitors of the other statements that contain none: ``return``, ``raise``, ``del``, ``assert``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.conditions.forms import apply
from loopsafe.lint.extract.expressions.conditions.tests import conditions
from loopsafe.lint.extract.expressions.operations import last_call
from loopsafe.lint.extract.expressions.visitors import expression
from loopsafe.lint.extract.frames.values import NONE
from loopsafe.lint.facts import ASYNC, DISCARDED, NUMBER, OF, RETURNED, TAG, TESTED

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder


def expression_statement(frame: FrameBuilder, node: ast.Expr) -> None:
    """An expression whose value nobody uses."""
    value = expression(frame, node.value)
    if value is not None and value[TAG] == "await":
        value = value[OF]
    if value is not None and value[TAG] == "call":
        frame.flag(value[NUMBER], DISCARDED)
    elif isinstance(node.value, ast.BoolOp) and isinstance(node.value.values[-1], ast.Call):
        last = last_call(node.value, value)
        if last >= 0:
            frame.flag(last, DISCARDED)


def return_(frame: FrameBuilder, node: ast.Return) -> None:
    """``return x``: the scope it stands in tells under which conditions."""
    if node.value is not None:
        value = expression(frame, node.value)
        if value is not None and value[TAG] == "call":
            frame.flag(value[NUMBER], RETURNED)
        elif value is not None and value[TAG] == "await" and value[OF][TAG] == "call":
            frame.flag(value[OF][NUMBER], RETURNED)
        elif frame.kind == ASYNC and (last := last_call(node.value, value)) >= 0:
            frame.flag(last, TESTED)  # what a coroutine returns has been awaited: this one is an answer
        frame.returns.append((value, frame.scope))
    else:
        frame.returns.append((NONE, frame.scope))
    frame.dead = True


def raise_(frame: FrameBuilder, node: ast.Raise) -> None:
    """``raise x from y``."""
    value = expression(frame, node.exc) if node.exc is not None else NONE
    cause = expression(frame, node.cause) if node.cause is not None else NONE
    frame.emit("raise", node, value, cause)
    frame.dead = True


def break_or_continue(frame: FrameBuilder, node: ast.stmt) -> None:
    """``break`` or ``continue``; what is known at a ``break`` is known after the loop."""
    if isinstance(node, ast.Break):
        frame.breaks.append((dict(frame.env), frame.scope))
    frame.dead = True


def global_(frame: FrameBuilder, node: ast.Global) -> None:
    """``global x``."""
    frame.globals.update(node.names)


def nonlocal_(frame: FrameBuilder, node: ast.Nonlocal) -> None:
    """``nonlocal x``."""
    frame.nonlocals.update(node.names)


def assert_(frame: FrameBuilder, node: ast.Assert) -> None:
    """``assert test, message``: from here on the test holds."""
    positive, negative, _ = conditions(frame, node.test)
    if node.msg is not None:
        env, scope = frame.env, frame.scope
        frame.env = dict(env)
        apply(frame, [condition for condition in negative if condition[0] != "never"])
        expression(frame, node.msg)
        frame.env, frame.scope = env, scope
    apply(frame, [condition for condition in positive if condition[0] != "never"])


def delete(frame: FrameBuilder, node: ast.Delete) -> None:
    """``del x``, ``del x.name``, ``del x[key]``."""
    for target in node.targets:
        if isinstance(target, ast.Subscript):
            base = expression(frame, target.value)
            key = expression(frame, target.slice)
            if base is not None:
                frame.emit("op", target, "__delitem__", base, (key,))
        elif isinstance(target, ast.Attribute):
            base = expression(frame, target.value)
            if base is not None:
                frame.emit("delete", target, base, target.attr)
        elif isinstance(target, ast.Name):
            frame.env.pop(target.id, None)


def ignore(frame: FrameBuilder, node: ast.stmt) -> None:
    """``pass``: nothing happens here."""
