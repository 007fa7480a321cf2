"""Changes of context variables that are undone, so that running the code in another context makes no difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, DISCARDED, FLAGS, GENERATOR, OBJECT, OP, method_of, receiver_of
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.program.types import Fn, Inst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.program import Context

_PARTNERS = {"__enter__": "__exit__", "__exit__": "__enter__"}


class ContextChanges:
    """Answers what calls do to context variables, by the marks of their callees."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._inside = marked_names("in_own_context")

    def is_balanced(self, context: Context, event: Event, changes: Mark) -> bool:
        """Whether the frame sets and resets the same variable."""
        variable = receiver_of(event[CALLEE])
        others = self._changed(context, undoes=not changes.args)
        return variable is not None and variable in others

    def is_of_block(self, context: Context, event: Event, changes: Mark) -> bool:
        """Whether ``__enter__`` and ``__exit__`` set and reset it, so that it is undone after the ``with``."""
        frame, partner = context.frame, _PARTNERS.get(context.frame.name)
        variable = receiver_of(event[CALLEE])
        if partner is None or variable is None or frame.owner < 0:
            return False
        others = [
            self.linker.program.context(context.mid, number)
            for number, one in enumerate(context.module.facts.frames)
            if one.owner == frame.owner and one.name == partner
        ]
        return len(others) == 1 and variable in self._changed(others[0], undoes=not changes.args)

    def changes_between(self, context: Context) -> bool:
        """Whether a frame changes any context variable: a generator would resume in another context."""
        return any(True for undoes in (False, True) for _ in self._changed(context, undoes=undoes))

    def is_needed_later(self, changes: Mark, event: Event) -> bool:
        """Whether a token must be valid later, which it is only in its own context."""
        return bool(changes.args) or not event[FLAGS] & DISCARDED

    def stay_inside(self, context: Context, number: int) -> bool:
        """Whether a call runs its function in a context object, ``context.run(f)``, whichever thread calls."""
        event = context.frame.events[number]
        if event[OP] != "call" or method_of(event[CALLEE]) not in self._inside:
            return False
        return any(
            isinstance(t, Fn) and self.linker.marks.function(t.ref).get("in_own_context") is not None
            for t in self.linker.types(context, event[CALLEE])
        )

    def are_of_one_block(self, context: Context, number: int) -> bool:
        """Whether an event enters or leaves a ``with`` that one thread runs as a whole."""
        event = context.frame.events[number]
        if event[OP] not in ("enter", "exit") or context.frame.kind == GENERATOR:
            return False
        return all(isinstance(t, Inst) for t in self.linker.types(context, event[OBJECT]))

    def _changed(self, context: Context, *, undoes: bool) -> Iterator[Value]:
        """The variables that a frame sets, or those that it resets."""
        for event in context.frame.events:
            if event[OP] != "call" or receiver_of(event[CALLEE]) is None:
                continue
            for t in self.linker.types(context, event[CALLEE]):
                mark = self.linker.marks.function(t.ref).get("changes_context") if isinstance(t, Fn) else None
                if mark is not None and bool(mark.args) == undoes:
                    yield receiver_of(event[CALLEE])
