"""Done-callbacks: functions that are called with a future when it has its result, so that they need not wait for it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from loopsafe.lint.facts import DEF, LAMBDA, Value, arguments_of
from loopsafe.lint.link.program.types import Fn, Part, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.program import Context

CALLBACKS = ("cb", "callback", "on_", "done")  # in the names of functions with a future for their only parameter


class DoneCallbacks:
    """Knows the functions of the project that ``add_done_callback`` and the like are given."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def is_callback(self, context: Context, value: Value) -> bool:
        """Whether a value is the future that a done-callback is called with."""
        frame = context.frame
        if value[0] != "param" or frame.kind not in (DEF, LAMBDA):
            return False
        if (context.mid, context.fid) in self._passed:
            return True
        own = len(frame.params) - (1 if frame.owner >= 0 else 0)
        handed_out = frame.name in context.module.facts.references or any(word in frame.name for word in CALLBACKS)
        return own == 1 and frame.kind == DEF and handed_out and not self.linker.program.indexes.call_sites(frame.name)

    @cached_property
    def _passed(self) -> frozenset[Ref]:
        return frozenset(self._find())

    def _find(self) -> Iterator[Ref]:
        """Functions passed to what calls them with a settled future."""
        linker = self.linker
        names = {
            frame.name
            for module in linker.program.table.modules
            if module.is_stub
            for fid, frame in enumerate(module.facts.frames)
            if frame.decorators
            and (mark := linker.marks.function((module.number, fid)).get("settles")) is not None
            and mark.args
            and not speaks_of_receiver(mark)
        }
        for name in sorted(names):
            for mid, fid, number in linker.program.indexes.call_sites(name):
                caller = linker.program.context(mid, fid)
                event = caller.frame.events[number]
                for value in arguments_of(event):
                    for t in linker.types(caller, value):
                        for inner in t.callee if isinstance(t, Part) else (t,):
                            if isinstance(inner, Fn):
                                yield inner.ref


def speaks_of_receiver(mark: Mark) -> bool:
    """Whether a call settles, or unsettles, the object whose method it is."""
    return mark.args == ("self",)
