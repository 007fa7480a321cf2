"""Context variables that code sets, and sets back: which of these changes would show that it ran somewhere else."""

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
        """Whether the frame undoes what it changes, or changed what it undoes: the same variable, set and reset."""
        variable = receiver_of(event[CALLEE])
        others = self._changed(context, undoes=not changes.args)
        return variable is not None and variable in others

    def is_of_block(self, context: Context, event: Event, changes: Mark) -> bool:
        """Whether one of ``__enter__`` and ``__exit__`` changes what the other undoes: after a ``with`` it is over."""
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
        """Whether a frame changes any itself: one that stops in between would go on in another context."""
        return any(True for undoes in (False, True) for _ in self._changed(context, undoes=undoes))

    def is_needed_later(self, changes: Mark, event: Event) -> bool:
        """Whether a token has to be good later, which it is in its own context only."""
        return bool(changes.args) or not event[FLAGS] & DISCARDED

    def stay_inside(self, context: Context, number: int) -> bool:
        """Whether what runs at a call changes a context that is an object, whichever thread calls."""
        event = context.frame.events[number]
        if event[OP] != "call" or method_of(event[CALLEE]) not in self._inside:
            return False
        return any(
            isinstance(t, Fn) and self.linker.marks.function(t.ref).get("in_own_context") is not None
            for t in self.linker.types(context, event[CALLEE])
        )

    def are_of_one_block(self, context: Context, number: int) -> bool:
        """Whether an event enters or leaves a ``with``, both of which one thread does in one go."""
        event = context.frame.events[number]
        if event[OP] not in ("enter", "exit") or context.frame.kind == GENERATOR:
            return False
        return all(isinstance(t, Inst) for t in self.linker.types(context, event[OBJECT]))

    def _changed(self, context: Context, *, undoes: bool) -> Iterator[Value]:
        """The variables that a frame sets, or those that it sets back."""
        for event in context.frame.events:
            if event[OP] != "call" or receiver_of(event[CALLEE]) is None:
                continue
            for t in self.linker.types(context, event[CALLEE]):
                mark = self.linker.marks.function(t.ref).get("changes_context") if isinstance(t, Fn) else None
                if mark is not None and bool(mark.args) == undoes:
                    yield receiver_of(event[CALLEE])
