"""The call context of an allocation: the known arguments that a new object is made of.

In ``__init__(self, action)``, ``self.part = Step(action)`` makes a ``Step`` with a known action if ``action`` is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import FIRST, NUMBER, TAG
from loopsafe.lint.link.program.types import Inst

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame
    from loopsafe.lint.reach.propagation.environment import Env

DEEPEST = 2  # an object that knows of more makers around its own than this: they may make each other without end


def allocation_context(frame: Frame, number: int, env: Env) -> Env:
    """What is known about the parameters that the arguments of a constructor call are made of."""
    if not env:
        return ()
    used: set[int] = set()
    calls: set[int] = set()
    pending: list[Any] = [("call", number)]
    while pending:
        value = pending.pop()
        if isinstance(value, tuple) and value:
            if value[TAG] == "call" and value[NUMBER].__class__ is int:
                if value[NUMBER] not in calls:
                    calls.add(value[NUMBER])
                    pending.append(frame.events[value[NUMBER]][FIRST:])
            elif value[TAG] == "param" and value[NUMBER].__class__ is int:
                used.add(value[NUMBER])
            else:
                pending += value
    taken = tuple(pair for pair in env if pair[0] in used or pair[0] < 0)  # those of the function around
    return taken if _depth(taken) < DEEPEST else ()


def _depth(known: object) -> int:
    """The depth of nested allocation contexts in a value."""
    if not isinstance(known, tuple):
        return 0
    own = isinstance(known, Inst) and known.origin is not None and bool(known.origin.certain)
    return own + max(map(_depth, known), default=0)
