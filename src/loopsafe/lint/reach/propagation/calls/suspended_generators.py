"""Generators that an event runs only in part.

``next(rows())`` runs the body up to its first ``yield``. ``close()`` runs only the clean-up code around the ``yield``
at which the generator is suspended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    FIRST,
    FLAGS,
    GENERATOR,
    IDENTIFIER,
    IN_LOOP,
    OP,
    SCOPE,
    TAG,
    listed_in,
    mentions,
    method_of,
    scopes_around,
)
from loopsafe.lint.reach.propagation.calls.returns import made_by
from loopsafe.lint.reach.propagation.environment import CLOSED, FIRST_STEP, FIRST_STEP_ONLY

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types
    from loopsafe.lint.reach.propagation.environment import Env

NEXT = "builtins.next"
ENTERED = frozenset({"try", "with", "finally"})  # scopes that are always entered
STOPPING = ("GeneratorExit", "BaseException")  # what a handler catches that runs then


def stage(linker: Linker, context: Context, number: int, target: Context) -> tuple[int, Types] | None:
    """Which part of a generator's body an event runs; None if it runs all of it."""
    event = context.frame.events[number]
    if target.frame.kind != GENERATOR or event[OP] != "call":
        return None
    if method_of(event[CALLEE]) == "close":
        return CLOSED
    if linker.program.dotted(context, event[CALLEE]) != NEXT:
        return None
    made = made_by(linker, context, number, target)
    if made == number or (event[FLAGS] & IN_LOOP and not context.frame.events[made][FLAGS] & IN_LOOP):
        return None
    generator, events = ("call", made), context.frame.events
    if event[ARGUMENTS][0] != generator or any(mentions(e[FIRST:], generator) for e in events[made + 1 : number]):
        return None
    return FIRST_STEP if any(mentions(e[FIRST:], generator) for e in events[number + 1 :]) else FIRST_STEP_ONLY


def is_left_out(frame: Frame, env: Env, number: int) -> bool:
    """Whether an event belongs to a part of a generator's body that does not run."""
    if CLOSED in env:
        return not _is_unwinding(frame, number)
    if FIRST_STEP_ONLY not in env and FIRST_STEP not in env:
        return False
    events = frame.events
    first = next((n for n, event in enumerate(events) if event[OP] == "yield"), number)
    if first >= number or _may_be_skipped(frame, first):
        return False
    return FIRST_STEP in env or not _is_unwinding(frame, number)


def _may_be_skipped(frame: Frame, first: int) -> bool:
    """Whether control may pass the first ``yield`` without reaching it: it stands in a branch or in a loop."""
    events = frame.events
    looped = events[first][FLAGS] & IN_LOOP and any(event[OP] == "iter" for event in events[:first])
    return bool(looped) or not _kinds(frame, events[first][SCOPE]) <= ENTERED


def _is_unwinding(frame: Frame, number: int) -> bool:
    """Whether an event belongs to the clean-up that runs when a suspended generator is dropped or closed."""
    if frame.events[number][OP] == "exit":
        return True
    for kind, *operands in scopes_around(frame.scopes, frame.events[number][SCOPE]):
        if kind == "finally":
            return True
        if kind == "except":
            *_, caught = operands
            kinds = listed_in(caught)
            names = [value[IDENTIFIER] for value in kinds if value is not None and value[TAG] == "name"]
            return caught is None or len(names) < len(kinds) or any(name in STOPPING for name in names)
    return False


def _kinds(frame: Frame, scope: int) -> set[str]:
    return {kind for kind, *_ in scopes_around(frame.scopes, scope)}
