"""Branches of a plain function that give nothing to await: whoever awaits its result has not taken them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import OP, OPPOSITES, SCOPE, TAG, scopes_around
from loopsafe.lint.reach.propagation.environment import AWAITED_RESULT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Frame, Scope
    from loopsafe.lint.reach.propagation.environment import Env

NOTHING = ("const", None)


def is_on_unawaitable_branch(frame: Frame, env: Env, number: int) -> bool:
    """Whether no result is returned where an event stands: ``if browser: return task`` is a way around it.

    Only tests of parameters tell: what they say of attributes may have changed by the time of the ``return``.
    """
    if AWAITED_RESULT not in env:
        return False
    held = set(_of_parameters(frame, frame.events[number][SCOPE]))
    returning = [scope for value, scope in frame.returns if value != NOTHING]
    if not held or not returning or any(event[OP] == "raise" for event in frame.events[number:]):
        return False
    return all(
        any((OPPOSITES[kind], *operands) in held for kind, *operands in _of_parameters(frame, scope))
        for scope in returning
    )


def _of_parameters(frame: Frame, scope: int) -> Iterator[Scope]:
    """The tests of parameters around a scope."""
    for condition in scopes_around(frame.scopes, scope):
        subject = condition[1] if condition[0] in OPPOSITES else None
        if subject is not None and subject[TAG] == "param":
            yield condition
