"""Generators that are only begun: ``next(rows())`` runs the body up to its first ``yield``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, FIRST, FLAGS, GENERATOR, IN_LOOP, OP, SCOPE, mentions, scopes_around
from loopsafe.lint.link.program.types import Something
from loopsafe.lint.reach.propagation.calls.returns import made_by

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

BEGUN = (-1_001, (Something(True, False),))  # among what is certain when a generator is entered
NEXT = "builtins.next"
ENTERED = frozenset({"try", "with", "finally"})  # scopes that are always entered
UNWINDING = frozenset({"finally", "except"})  # and run when the generator is dropped


def is_begun(linker: Linker, context: Context, number: int, target: Context) -> bool:
    """Whether an event asks a new generator, the body of which is ``target``, for its first item and no more."""
    event = context.frame.events[number]
    if target.frame.kind != GENERATOR or event[OP] != "call" or linker.program.dotted(context, event[CALLEE]) != NEXT:
        return False
    made = made_by(linker, context, number, target)
    if made == number or (event[FLAGS] & IN_LOOP and not context.frame.events[made][FLAGS] & IN_LOOP):
        return False
    between = context.frame.events[made + 1 : number]
    return event[ARGUMENTS][0] == ("call", made) and not any(mentions(e[FIRST:], ("call", made)) for e in between)


def is_left_out(frame: Frame, number: int) -> bool:
    """Whether an event comes after the first ``yield``, and not because the generator is dropped there."""
    events = frame.events
    first = next((n for n, event in enumerate(events) if event[OP] == "yield"), number)
    if first >= number or events[first][FLAGS] & IN_LOOP or not _kinds(frame, events[first][SCOPE]) <= ENTERED:
        return False
    return events[number][OP] != "exit" and _kinds(frame, events[number][SCOPE]).isdisjoint(UNWINDING)


def _kinds(frame: Frame, scope: int) -> set[str]:
    return {kind for kind, *_ in scopes_around(frame.scopes, scope)}
