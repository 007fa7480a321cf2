"""Visitors of the branching statements ``if`` and ``try``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.expressions.conditions.tests import conditions
from loopsafe.lint.extract.expressions.visitors import expression
from loopsafe.lint.extract.frames.values import NONE, Env, join
from loopsafe.lint.extract.statements.blocks import Outcome, block, branch, merge, record, under_their_tests
from loopsafe.lint.extract.statements.rebinding import widened
from loopsafe.lint.facts import OPPOSITES

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder

FLAGS = (("const", True), ("const", False), NONE)


def if_(frame: FrameBuilder, node: ast.If) -> None:
    """Two branches, each under what the test says there."""
    if _type_checking(node.test):
        env = frame.env
        frame.env = dict(env)
        block(frame, [statement for statement in node.body if not isinstance(statement, ast.Expr)])
        typed, frame.env, frame.dead = frame.env, dict(env), False
        block(frame, node.orelse)
        frame.env = join(frame.env, typed) if node.orelse else {**typed, **frame.env}
        return
    start = len(frame.events)
    positive, negative, _ = conditions(frame, node.test)
    env, scope = frame.env, frame.scope
    body = len(frame.events)
    first = branch(frame, env, scope, positive, node.body)
    orelse = len(frame.events)
    second = branch(frame, env, scope, negative, node.orelse)
    merge(frame, scope, *under_their_tests(frame, env, first, second))
    record(frame, "if", node, scope, start, body, orelse)


def _type_checking(test: ast.expr) -> bool:
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (
        isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"
    )


def try_(frame: FrameBuilder, node: Any) -> None:
    """The body, then whichever of ``else`` and the handlers runs, then ``finally``."""
    before, scope = dict(frame.env), frame.scope
    start = len(frame.events)
    frame.push("try")
    block(frame, node.body)
    end = len(frame.events)
    raised = widened(frame, join(before, frame.env), node.body)
    learned = learned_since(frame, scope)
    if not frame.dead:
        frame.scope = scope
        block(frame, node.orelse)
        learned += learned_since(frame, scope)
    outcomes: list[Outcome] = [(frame.env, frame.dead, scope)]
    handlers = len(frame.events)
    outcomes += [_handled(frame, handler, (start, end), dict(raised), scope) for handler in node.handlers]
    everything = raised
    for env, _, _ in outcomes:
        everything = join(everything, env)
    merge(frame, scope, *outcomes)
    if learned and not outcomes[0][1]:
        others = ((frame.scopes[guard][1:],) for _, dead, guard in outcomes[1:] if not dead)
        frame.push("either", (learned, *others))
    if len(outcomes) == 2 and not outcomes[0][1] and not outcomes[1][1]:
        _note_flags(frame, outcomes[0][0], outcomes[1][0], frame.scopes[outcomes[1][2]])
    if node.finalbody:
        _finally(frame, node, scope, join(everything, frame.env))
    record(frame, "try", node, scope, start, end, handlers)


def _handled(frame: FrameBuilder, handler: ast.ExceptHandler, body: tuple[int, int], env: Env, scope: int) -> Outcome:
    """What a handler leads to; ``body`` are the events it guards, ``env`` is what is known when one of them raises."""
    frame.env, frame.scope, frame.dead = env, scope, False
    kinds = expression(frame, handler.type) if handler.type is not None else None
    frame.push("except", *body, kinds)
    guard = frame.scope
    if handler.name:
        frame.store(handler.name, ("caught", kinds))
    block(frame, handler.body)
    return frame.env, frame.dead, guard


def _finally(frame: FrameBuilder, node: Any, scope: int, everything: Env) -> None:
    """What runs last in any case, from ``scope`` and with ``everything`` that may be known when control comes there."""
    dead, after, went_on = frame.dead, frame.scope, frame.env
    entered = widened(frame, everything, [*node.body, *node.handlers, *node.orelse])
    frame.env, frame.scope, frame.dead = dict(entered), scope, False
    frame.push("finally")
    block(frame, node.finalbody)
    changed = {name: value for name, value in frame.env.items() if entered.get(name) is not value}
    frame.env, frame.scope, frame.dead = {**went_on, **changed}, after, frame.dead or dead


def learned_since(frame: FrameBuilder, outer: int) -> tuple[tuple[Any, ...], ...]:
    """The conditions that hold here, and did not hold in the scope ``outer``; the latest first."""
    found = []
    inner = frame.scope
    while inner != outer:
        inner, *condition = frame.scopes[inner]
        if condition[0] in OPPOSITES:
            found.append(tuple(condition))
    return tuple(found)


def _note_flags(frame: FrameBuilder, went_well: Env, raised: Env, handler: tuple[Any, ...]) -> None:
    """Record flags: ``running = True`` in the body and ``running = False`` in the handler say which of them ran."""
    for name, value in raised.items():
        other = went_well.get(name)
        if value in FLAGS and other in FLAGS and value != other:
            frame.env[name] = ("tried", other, value, *handler[2:])
