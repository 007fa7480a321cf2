"""Blocks of statements: visiting them one by one, and joining what is known after branches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.expressions.conditions.forms import apply
from loopsafe.lint.extract.frames.values import Env, chosen, join

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Iterator, Sequence

    from loopsafe.lint.extract.frames.builders import FrameBuilder

Outcome = tuple[Env, bool, int]  # environment, control does not go on, scope
STATEMENTS: dict[type[ast.AST], Callable[[FrameBuilder, Any], None]] = {}  # filled where the visitors are


def block(frame: FrameBuilder, body: Sequence[ast.stmt]) -> None:
    """The statements of a block, up to the first after which control does not go on."""
    for statement in body:
        if frame.dead:
            frame.skipped.append(statement)
            continue
        STATEMENTS[statement.__class__](frame, statement)


def record(frame: FrameBuilder, op: str, node: ast.stmt, scope: int, *starts: int) -> None:
    """Record a branching statement of a function after its parts; ``starts`` are the first events of each part."""
    if frame.parent is not None and len(frame.events) > starts[0]:
        inner, frame.scope = frame.scope, scope
        frame.emit(op, node, *starts)
        frame.scope = inner


def branch(frame: FrameBuilder, env: Env, scope: int, held: list[tuple[Any, ...]], body: Sequence[ast.stmt]) -> Outcome:
    """One branch of a statement: its outcome; a branch that is never taken is not read."""
    if ("never",) in held:
        frame.skipped.extend(body)
        return env, True, scope
    frame.env, frame.scope, frame.dead = dict(env), scope, False
    apply(frame, held)
    guard = frame.scope
    block(frame, body)
    return frame.env, frame.dead, guard


def under_their_tests(frame: FrameBuilder, before: Env, *outcomes: Outcome) -> Iterator[Outcome]:
    """The outcomes of branches; what a branch puts into a name's place holds under its test, if others go on, too."""
    several = frame.parent is not None and sum(not dead for _, dead, _ in outcomes) > 1
    for env, dead, guard in outcomes:
        moved = {name: value for name, value in env.items() if name in before and before[name] is not value}
        guarded = {name: chosen(value, guard) for name, value in moved.items()} if several else {}
        yield ({**env, **guarded} if guarded else env), dead, guard


def merge(frame: FrameBuilder, scope: int, *outcomes: Outcome) -> None:
    """Join branches; when control goes on after only one of them, its guard holds for the rest of the block."""
    alive = [outcome for outcome in outcomes if not outcome[1]]
    if not alive:
        frame.env, frame.scope, frame.dead = outcomes[0][0], scope, True
        return
    merged = alive[0][0]
    for other, _, _ in alive[1:]:
        merged = join(merged, other)
    frame.env, frame.dead = merged, False
    frame.scope = alive[0][2] if len(alive) == 1 else scope
