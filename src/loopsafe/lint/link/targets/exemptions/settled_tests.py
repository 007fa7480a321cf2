"""Tests that show that a wait is over: ``if f.done()``, ``all(f.done() for f in futures)``, ``p.exitcode``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    ELEMENTS,
    GUARD_SCOPE,
    NUMBER,
    OF,
    TAG,
    AccessPath,
    Event,
    Value,
    scopes_around,
)
from loopsafe.lint.link.program.types import Fn, Gen, Inst
from loopsafe.lint.link.values.origins import WRAPPERS, Origins, acted_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.program import Context

TRUTHS = {"true": True, "false": False, "notnone": True, "none": False}  # of the tested value, by the kind of condition


class SettledTests:
    """Decides whether a condition that holds implies that a value is finished."""

    def __init__(self, linker: Linker, origins: Origins) -> None:
        self.linker = linker
        self.origins = origins

    def holds_in(self, context: Context, scope: int, wanted: set[AccessPath]) -> bool:
        """Whether a condition around a scope implies that the wanted value is finished."""
        around = scopes_around(context.frame.scopes, scope)
        return any(self._implies_over(context, kind, next(iter(operands), None), wanted) for kind, *operands in around)

    def _implies_over(self, context: Context, kind: str, value: Value, wanted: set[AccessPath]) -> bool:
        """Whether a condition that holds implies it; ``not f or f.done()`` does."""
        if kind == "either":
            return all(
                any(
                    self._implies_over(context, held[0], held[1], wanted)
                    or (TRUTHS.get(held[0]) is False and bool(wanted & self.origins.of(context, held[1])))
                    for held in alternative
                )
                for alternative in value or ()
            )
        return kind in TRUTHS and self.answers(context, value, TRUTHS[kind], wanted)

    def answers(self, context: Context, value: Value, answer: bool, wanted: set[AccessPath]) -> bool:
        """Whether ``answer``, as the result of a tested value, implies that the wanted value is finished."""
        if value is not None and value[TAG] == "attr":
            return (
                answer and self._is_set_when_over(context, value) and bool(wanted & self.origins.of(context, value[OF]))
            )
        if value is None or value[TAG] != "call":
            return False
        event = context.frame.events[value[NUMBER]]
        receiver = acted_on(event)
        if receiver is not None and wanted & self.origins.of(context, receiver):
            answers = [mark.keywords.get("answer", True) for _, mark in self.marks(context, event) if not mark.args]
            return answer in answers
        if answer and len(event[ARGUMENTS]) == 1:
            return self._all_answer(context, event, wanted)
        return False

    def _is_set_when_over(self, context: Context, value: AccessPath) -> bool:
        """Whether an attribute only has a value after the wait is over, such as ``process.exitcode``."""
        methods, marks = self.linker.methods, self.linker.marks
        for t in self.linker.types(context, value[OF]):
            getter = methods.find(t.ref, value[ATTRIBUTE]) if isinstance(t, Inst) else None
            if getter is not None and marks.function(getter.ref).get("settles") is not None:
                return True
        return False

    def _all_answer(self, context: Context, event: Event, wanted: set[AccessPath]) -> bool:
        """``all(f.done() for f in futures)``."""
        if self.linker.program.dotted(context, event[CALLEE]) != "builtins.all":
            return False
        for t in self.linker.types(context, event[ARGUMENTS][0]):
            if isinstance(t, Gen):
                inner = self.linker.program.context(*t.ref, t.binds)
                theirs = {("up", root) for root in wanted}
                if any(self.answers(inner, value, True, theirs) for value in inner.frame.yields):
                    return True
        return False

    def marks(self, context: Context, event: Event) -> Iterator[tuple[Fn, Mark]]:
        """The possible callees of a call that settle a value, or that tell whether it is finished."""
        for t in self.linker.types(context, event[CALLEE]):
            if isinstance(t, Fn):
                mark = self.linker.marks.function(t.ref).get("settles")
                if mark is not None:
                    yield t, mark


def filters_of(value: Value) -> Iterator[int]:
    """The conditions of the comprehensions that ``value`` comes out of."""
    while value is not None:
        if value[TAG] == "seq":
            value = value[ELEMENTS][0] if len(value[ELEMENTS]) == 1 else None
        elif value[TAG] in WRAPPERS:
            if value[TAG] == "guarded":
                yield value[GUARD_SCOPE]
            value = value[OF]
        else:
            return
