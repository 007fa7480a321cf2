"""Defaults that are only evaluated if the caller passes nothing: ``loop or asyncio.get_event_loop()``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, NUMBER, OP, TAG, scopes_around
from loopsafe.lint.link.calls.arguments import written_for
from loopsafe.lint.link.program.types import Cls, Fn, Inst

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type

NOTHING: frozenset[int] = frozenset()
_ABSENT = ("false", "none")
_LOOPS = ("obtains_loop", "presumes_loop", "probes_loop")
_TRUTHS = ("__bool__", "__len__")


class UnusedDefaults:
    """Finds defaults that are not evaluated because the caller passes an object for the parameter."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._tested: dict[int, frozenset[int]] = {}

    def present(self, context: Context, number: int, entered: Context, had: frozenset[int] = NOTHING) -> frozenset[int]:
        """The parameters of ``entered`` that it tests for absence and that a call passes an object for.

        ``had``: the parameters of the caller that have an object.
        """
        event, frame = context.frame.events[number], entered.frame
        tested = self._tested_parameters(entered) if event[OP] == "call" else NOTHING
        if not tested:
            return NOTHING
        bound = frame.owner >= 0 and not self.linker.marks.function((entered.mid, entered.fid)).staticmethod
        if bound and not all(
            isinstance(t, Cls) or (isinstance(t, Fn) and t.bound) for t in self._callees(context, number)
        ):
            return NOTHING
        names = frame.parameter_names()
        written = ((index, written_for(names[index], event, frame, bound=bound)) for index in tested)
        return frozenset(index for index, value in written if self._is_something(context, value, had))

    def is_skipped(self, frame: Frame, scope: int, present: frozenset[int]) -> bool:
        """Whether a scope is only entered if one of the present parameters is missing."""
        around = scopes_around(frame.scopes, scope) if present else ()
        return any(_tested_for_absence(frame, found) in present for found in around)

    def _tested_parameters(self, context: Context) -> frozenset[int]:
        found = self._tested.get(context.number)
        if found is None:
            tested = {_tested_for_absence(context.frame, one[1:]) for one in context.frame.scopes[1:]}
            found = self._tested[context.number] = frozenset(tested - {-1})
        return found

    def _callees(self, context: Context, number: int) -> tuple[Type, ...]:
        return self.linker.types(context, context.frame.events[number][CALLEE])

    def _is_something(self, context: Context, value: Value, had: frozenset[int]) -> bool:
        """Whether a value is certainly a true object: a new one, the loop, or one that the caller passed."""
        if value is None or value[TAG] not in ("param", "call"):
            return False
        if value[TAG] == "param":
            return value[NUMBER] in had
        made = self._callees(context, value[NUMBER])
        objects = all(isinstance(t, Inst) for t in self.linker.types(context, value))
        return bool(made) and objects and all(map(self._makes_something, made))

    def _makes_something(self, t: Type) -> bool:
        if isinstance(t, Cls):
            return not any(self.linker.methods.find(t.ref, name) for name in _TRUTHS)
        marked = self.linker.marks.function(t.ref) if isinstance(t, Fn) else None
        return marked is not None and any(marked.get(name) is not None for name in _LOOPS)


def _tested_for_absence(frame: Frame, scope: tuple[object, ...]) -> int:
    """The parameter that must be missing for a scope to be entered; -1 for other scopes."""
    kind, value = scope[0], scope[1] if len(scope) > 1 else None
    if kind in _ABSENT and isinstance(value, tuple) and value[TAG] == "param":
        return int(value[NUMBER])
    return -1
