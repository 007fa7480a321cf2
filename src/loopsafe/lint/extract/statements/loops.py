"""Visitors of the loops ``while`` and ``for``, and what is known after them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.expressions.conditions.forms import apply
from loopsafe.lint.extract.expressions.conditions.tests import conditions
from loopsafe.lint.extract.expressions.storing.targets import assign
from loopsafe.lint.extract.expressions.visitors import expression
from loopsafe.lint.extract.frames.values import Env, join
from loopsafe.lint.extract.statements.blocks import block, branch
from loopsafe.lint.extract.statements.rebinding import come_round
from loopsafe.lint.facts import OPPOSITES, parameters_in

if TYPE_CHECKING:
    from loopsafe.lint.extract.expressions.conditions.forms import Condition
    from loopsafe.lint.extract.frames.builders import FrameBuilder


def while_(frame: FrameBuilder, node: ast.While) -> None:
    """A loop with a test: what it says holds in the body, and often after it."""
    frame.depth += 1
    outer_breaks, frame.breaks = frame.breaks, []
    before = frame.env
    frame.env = come_round(frame, before, node)
    scope, env = frame.scope, frame.env
    positive, negative, _ = conditions(frame, node.test)
    held = [*_at_first(before, env, positive), *positive] if frame.depth == 1 else positive
    body_env, _, _ = branch(frame, env, scope, held, node.body)
    frame.depth -= 1
    endless = ("never",) in negative
    broken = frame.breaks
    ways = [way for way, _ in broken]
    if not endless:
        ways = [env, body_env, *ways]
    frame.breaks = outer_breaks
    if node.orelse and not endless:
        frame.scope, frame.dead, frame.env = scope, False, join(env, body_env)
        _loop_else(frame, node.orelse, [way for way, _ in broken])
        return
    frame.scope, frame.dead = scope, not ways
    if ways:
        frame.env = ways[0]
        for other in ways[1:]:
            frame.env = join(frame.env, other)
        if not endless and not (len(ways) > 2):
            apply(frame, [c for c in negative if len(c) > 1 and c[0] in OPPOSITES])
        elif endless and len(broken) == 1:
            _keep_conditions(frame, broken[0][1], scope)


def _at_first(before: Env, env: Env, held: list[Condition]) -> list[Condition]:
    """What a test says of the arguments that names hold before the first round: where that fails, there is none."""
    first = {env[name]: value for name, value in before.items() if env[name] is not value and value is not None}
    told = [(condition, _replaced(condition, first)) for condition in held] if first else []
    return [(*changed[:-1], "") for condition, changed in told if changed != condition and _is_of_arguments(changed)]


def _is_of_arguments(value: Any) -> bool:
    found: set[int] = set()
    parameters_in(value, found)
    return bool(found)


def _replaced(value: Any, others: dict[Any, Any]) -> Any:
    """A value in which others stand for those that it is made of."""
    if value.__class__ is not tuple:
        return value
    if value in others:
        return others[value]
    return tuple(_replaced(part, others) for part in value)


def _keep_conditions(frame: FrameBuilder, inner: int, outer: int) -> None:
    """What held at the only way out of an endless loop holds after it."""
    held = []
    while inner != outer and inner:
        parent, *condition = frame.scopes[inner]
        if condition[0] in OPPOSITES or condition[0] == "either":
            held.append(condition)
        inner = parent
    for condition in reversed(held):
        frame.push(*condition)


def for_(frame: FrameBuilder, node: ast.For | ast.AsyncFor) -> None:
    """A loop over what an iterable yields."""
    asynchronous = isinstance(node, ast.AsyncFor)
    iterable = expression(frame, node.iter)
    if asynchronous:
        frame.hold_await()
    if iterable is not None:
        frame.emit("aiter" if asynchronous else "iter", node.iter, iterable)
    frame.depth += 1
    outer_breaks, frame.breaks = frame.breaks, []
    before, scope = frame.env, frame.scope
    frame.env = dict(come_round(frame, before, node))
    element = ("aelem" if asynchronous else "elem", iterable) if iterable is not None else None
    assign(frame, node.target, element)
    block(frame, node.body)
    frame.depth -= 1
    frame.scope, frame.dead = scope, False
    frame.env = join(before, frame.env)
    broken, frame.breaks = frame.breaks, outer_breaks
    _loop_else(frame, node.orelse, [env for env, _ in broken])


def _loop_else(frame: FrameBuilder, orelse: list[ast.stmt], broken: list[Env]) -> None:
    """What a loop does when nothing broke out of it; what follows is reached on every way out."""
    block(frame, orelse)
    for env in broken:
        frame.env, frame.dead = (env if frame.dead else join(frame.env, env)), False
