"""What a call runs once it is certain what is called: the function that this very object was constructed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, OP
from loopsafe.lint.link.arguments import Arguments
from loopsafe.lint.link.types import Cls, Fn, Inst

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.effects import Target
    from loopsafe.lint.link.program import Context
    from loopsafe.lint.reach.certainty import Certainty, Env
    from loopsafe.lint.reach.graph import Reach

KEPT = frozenset({"param", "attr"})  # callees that differ from one call, or one object, to the next


class Called:
    """Chooses among the targets of a call."""

    def __init__(self, reach: Reach, certainty: Certainty) -> None:
        self.reach = reach
        self.certainty = certainty

    def among(self, context: Context, env: Env, event: Event, targets: list[Target]) -> list[Target]:
        """The targets that what is certainly called leads to; all of them when that is not certain."""
        callee = event[CALLEE]
        if event[OP] != "call" or callee is None:
            return targets
        known = self.certainty.certain(context, env, callee) if callee[0] in KEPT else ()
        if not known or not all(isinstance(t, (Fn, Cls)) for t in known):
            return self._handed(context, env, callee, targets)
        arguments = Arguments.of_event(self.reach.linker, context, event)
        meant = {_end(t) for fn in known for t in self.reach.effects.of_call(fn, arguments)}
        return [t for t in targets if t.scheduled or _end(t) in meant]

    def _handed(self, context: Context, env: Env, callee: Value, targets: list[Target]) -> list[Target]:
        """Without what was handed to another object of the class than the one that keeps what is called."""
        handed = self.certainty.constructions.handed
        owner = handed.owner(context, callee)
        this = None
        if owner is not None and owner[0] == "name":
            this = handed.named(context, owner[1])
        elif owner == ("param", 0):
            made = next((types for index, types in env if index == 0), ())
            if len(made) == 1 and isinstance(made[0], Inst) and made[0].origin is not None:
                this = handed.made_by(made[0])
        if this is None:
            return targets
        return [t for t in targets if t.scheduled or not handed.excludes(this, _end(t))]


def _end(target: Target) -> tuple[int, int]:
    """Where a target leads, whatever is bound on entering it."""
    if target.primitive is not None:
        return target.primitive.ref
    return target.context.mid, target.context.fid
