"""Visitor of the ``with`` statement."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.storing.targets import assign
from loopsafe.lint.extract.expressions.visitors import expression
from loopsafe.lint.extract.frames.imported import imported
from loopsafe.lint.extract.frames.values import join
from loopsafe.lint.extract.statements.blocks import block
from loopsafe.lint.extract.statements.branches import learned_since
from loopsafe.lint.extract.statements.rebinding import widened
from loopsafe.lint.facts import ARGUMENTS, Value, call_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.extract.frames.builders import FrameBuilder

SWALLOWING = frozenset({"contextlib.suppress"})


def _swallowed(frame: FrameBuilder, opened: Sequence[tuple[ast.expr, Value, int]]) -> Value:
    """The exceptions that do not keep code after the block from running: those of ``suppress(KeyError)``."""
    kinds: list[Value] = []
    for node, value, _ in opened:
        if isinstance(node, ast.Call) and imported(frame, node.func) in SWALLOWING:
            call = call_of(frame.events, value)
            kinds.extend(call[ARGUMENTS] if call is not None else ())
    return ("seq", "tuple", tuple(kinds)) if kinds else None


def with_(frame: FrameBuilder, node: ast.With | ast.AsyncWith) -> None:
    """The body between entering and leaving, which happens in the opposite order."""
    asynchronous = isinstance(node, ast.AsyncWith)
    scope = frame.scope
    opened: list[tuple[ast.expr, Value, int]] = []
    for item in node.items:
        value = expression(frame, item.context_expr)
        if asynchronous:
            frame.hold_await()
        number = frame.emit("aenter" if asynchronous else "enter", item.context_expr, value)
        opened.append((item.context_expr, value, number))
        if not asynchronous:
            frame.open_withs.append(number)
        if item.optional_vars is not None:
            entered = ("aenter" if asynchronous else "enter", value) if value is not None else None
            assign(frame, item.optional_vars, entered)
        frame.push("awith" if asynchronous else "with", value, number)
    start, before = len(frame.events), dict(frame.env)
    block(frame, node.body)
    end = len(frame.events)
    swallowed = _swallowed(frame, opened)
    caught = frame.dead and swallowed is not None  # what follows is only reached when the block has raised
    frame.dead = frame.dead and not caught
    for context, value, number in reversed(opened):
        if not asynchronous:
            frame.open_withs.remove(number)
        inner, frame.scope = frame.scope, scope
        frame.emit("aexit" if asynchronous else "exit", context, value, number)
        frame.scope = inner
    learned = () if frame.dead or swallowed else learned_since(frame, scope)
    frame.scope = scope
    if swallowed is not None:
        frame.env = widened(frame, join(before, frame.env), node.body)
    if caught:
        frame.push("except", start, end, swallowed)
    for condition in reversed(learned):  # ``with lock: if x is None: return``
        frame.push(*condition)
