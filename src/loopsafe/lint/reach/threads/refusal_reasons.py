"""The call that keeps code on the thread of the loop: a fix that refuses to move the code names it."""

from __future__ import annotations

from collections import deque
from pathlib import PurePath
from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, LINE
from loopsafe.lint.link.program.types import Fn
from loopsafe.lint.reach.threads.needs import FREE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.threads.affinity import ThreadAffinity


class RefusalReasons:
    """Finds the call that is to blame, once for each group of contexts."""

    def __init__(self, affinity: ThreadAffinity) -> None:
        self.affinity = affinity
        self._found: dict[tuple[int, ...], str] = {}

    def among(self, entered: Sequence[Context]) -> str:
        """The nearest call below these contexts that needs its thread: its name, its file and its line."""
        key = tuple(context.number for context in entered)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._nearest(entered)
        return found

    def _nearest(self, entered: Sequence[Context]) -> str:
        affinity = self.affinity
        pending = deque((context, FREE) for context in entered)
        seen = {(context.number, FREE) for context, _ in pending}
        while pending:
            context, settled = pending.popleft()
            number = affinity.bound_event(context, settled)
            if number is not None:
                return _described(affinity, context, number)
            for number, targets in affinity.reach.targets(context).items():
                below = settled | affinity.settled_at(context, number)
                for target in targets:
                    inner = target.context
                    if inner is not None and not seen.intersection(((inner.number, below), (inner.number, FREE))):
                        seen.add((inner.number, below))
                        pending.append((inner, below))
        return "what is bound to its thread"


def _described(affinity: ThreadAffinity, context: Context, number: int) -> str:
    linker, event = affinity.linker, context.frame.events[number]
    callees = [t for t in linker.types(context, event[CALLEE]) if isinstance(t, Fn)] if event[CALLEE] else []
    what = f"`{linker.program.public_name(callees[0].ref)}`" if callees else "what is bound to its thread"
    return f"{what} ({PurePath(context.module.path).name}:{event[LINE]})"
