"""Branches of a sync function that return nothing awaitable: a caller that awaits the result did not take them.

Where ``start(x)`` is awaited, its branch ``if x is None: slow(); return None`` did not run, as None cannot be awaited.
"""

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
    """Whether an event stands on a branch that returns no result, while the caller awaits the result.

    Only tests of parameters are used: an attribute may have changed between the test and the ``return``.
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
    """The tests of parameters that enclose a scope."""
    for condition in scopes_around(frame.scopes, scope):
        subject = condition[1] if condition[0] in OPPOSITES else None
        if subject is not None and subject[TAG] == "param":
            yield condition
