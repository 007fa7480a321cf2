"""Done-callbacks: functions that receive a future which already has its result, so that ``result()`` does not wait."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    DEF,
    IDENTIFIER,
    LAMBDA,
    OP,
    TAG,
    AccessPath,
    arguments_of,
    method_of,
    receiver_of,
)
from loopsafe.lint.link.program.types import Ref, functions_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.program import Context

CALLBACKS = ("cb", "callback", "on_", "done")  # in the names of functions with a future for their only parameter


class DoneCallbacks:
    """Finds the project functions that are passed to ``add_done_callback`` and similar methods."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def is_callback(self, context: Context, value: AccessPath) -> bool:
        """Whether a value is the future that a done-callback receives."""
        frame = context.frame
        if value[TAG] == "name":
            return self._is_added_to(context, value[IDENTIFIER])
        if value[TAG] != "param" or frame.kind not in (DEF, LAMBDA):
            return False
        if (context.mid, context.fid) in self._passed:
            return True
        own = len(frame.params) - (1 if frame.owner >= 0 else 0)
        handed_out = frame.name in context.module.facts.references or any(word in frame.name for word in CALLBACKS)
        return own == 1 and frame.kind == DEF and handed_out and not self.linker.program.indexes.call_sites(frame.name)

    def _is_added_to(self, context: Context, name: str) -> bool:
        """Whether the enclosing function adds this one to the future ``name``: ``future.add_done_callback(report)``."""
        frames, fid = context.module.facts.frames, context.frame.parent
        bound = [value for _, value in frames[fid].bindings.get(name, ())] if fid > 0 else []
        return any(
            event[OP] == "call"
            and method_of(event[CALLEE]) in self._names
            and receiver_of(event[CALLEE]) in bound
            and ("fn", context.fid) in event[ARGUMENTS]
            for event in frames[fid].events
            if bound
        )

    @cached_property
    def _passed(self) -> frozenset[Ref]:
        return frozenset(self._find())

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names of library methods that call their argument with a finished future: ``add_done_callback``."""
        linker = self.linker
        return frozenset(
            frame.name
            for module in linker.program.table.modules
            if module.is_stub
            for fid, frame in enumerate(module.facts.frames)
            if frame.decorators
            and (mark := linker.marks.function((module.number, fid)).get("settles")) is not None
            and mark.args
            and not concerns_receiver(mark)
        )

    def _find(self) -> Iterator[Ref]:
        """The functions passed to such methods."""
        linker = self.linker
        for name in sorted(self._names):
            for mid, fid, number in linker.program.indexes.call_sites(name):
                caller = linker.program.context(mid, fid)
                event = caller.frame.events[number]
                for value in arguments_of(event):
                    yield from (fn.ref for fn in functions_in(linker.types(caller, value)))


def concerns_receiver(mark: Mark) -> bool:
    """Whether a mark is about the receiver of a call: it settles it, or makes waiting necessary again."""
    return mark.args == ("self",)


def raises(mark: Mark) -> bool:
    """Whether a method waits for its receiver, and raises when a time limit runs out: ``f.result(3)``."""
    return concerns_receiver(mark) and bool(mark.keywords.get("raises"))
