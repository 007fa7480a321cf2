"""Whether the awaitable that a call makes has already been awaited, alone or with others in ``gather``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    AWAITED,
    CALLEE,
    FLAGS,
    NUMBER,
    OBJECT,
    OP,
    TAG,
    arguments_of,
)
from loopsafe.lint.link.values.origins import DEEPEST, Origins

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.program.program import Context


class AwaitedValues:
    """Follows the operands of awaits back to the calls that made them."""

    def __init__(self, origins: Origins) -> None:
        self.origins = origins

    def is_awaited(self, context: Context, made: int, before: int) -> bool:
        """Whether the awaitable made by the event ``made`` has been awaited, alone or with others."""
        events = context.frame.events
        if events[made][FLAGS] & AWAITED:
            return True
        return self.is_awaited_at(context, ("call", made), made, before)

    def is_awaited_at(self, context: Context, made: AccessPath, start: int, end: int) -> bool:
        """Whether something is awaited between two events, alone or with others."""
        return any(
            event[OP] == "await" and self.holds(context, event[OBJECT], made)
            for event in context.frame.events[start:end]
        )

    def holds(self, context: Context, value: Value, made: AccessPath, depth: int = 0) -> bool:
        """Whether a value is something, or is made of it by calls: ``gather(f())``."""
        if value is None or depth > DEEPEST:
            return False
        for root in self.origins.of(context, value):
            if root == made:
                return True
            if root[TAG] == "call":
                event = context.frame.events[root[NUMBER]]
                values = arguments_of(event)
                if event[CALLEE] is not None and event[CALLEE][TAG] != "attr":
                    values = (*values, event[CALLEE])  # the call that the pool makes
                if any(self.holds(context, inner, made, depth + 1) for inner in values):
                    return True
        return False
