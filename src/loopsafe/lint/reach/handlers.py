"""Sync handlers that may as well be coroutine functions: whoever calls them awaits what they return."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from loopsafe.lint.facts import DEF
from loopsafe.lint.link.arguments import Arguments
from loopsafe.lint.link.types import Fn, Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.evaluate import Linker
    from loopsafe.lint.link.marked import Marked
    from loopsafe.lint.link.program import Context


class Handlers:
    """What the knowledge says about who calls a handler, and who else the project has."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._found: dict[Ref, bool] = {}

    def may_be_async(self, context: Context) -> bool:
        """Whether a framework awaits what this function returns, and nobody in the project calls it."""
        ref = context.mid, context.fid
        found = self._found.get(ref)
        if found is None:
            found = self._found[ref] = self._is_awaited(ref) and not self._is_called(ref)
        return found

    def _is_awaited(self, ref: Ref) -> bool:
        linker = self.linker
        frame = linker.program.frame(ref)
        marked = linker.marks.function(ref)
        if frame.kind != DEF or marked.property or marked.setter or marked.staticmethod or marked.classmethod:
            return False
        decorators = [self._marks_of(ref, wrapper) for wrapper in marked.wrappers]
        if not all(one is not None and (one.get("awaits") or one.get("passes_through")) for one in decorators):
            return False  # what another decorator does with a coroutine is not known
        if any(one is not None and one.get("awaits") for one in decorators):
            return True
        return frame.owner >= 0 and self._is_hook((ref[0], frame.owner), frame.name)

    def _marks_of(self, ref: Ref, wrapper: Value) -> Marked | None:
        linker = self.linker
        context = linker.callables.definition_context(ref)
        event = context.frame.events[wrapper[1]] if wrapper is not None and wrapper[0] == "call" else None
        for t in linker.types(context, wrapper if event is None else event[7]):
            if isinstance(t, Fn):
                if event is not None:
                    t = linker.overloads.resolve(t, Arguments.of_event(linker, context, event))
                return linker.marks.function(t.ref) if isinstance(t, Fn) else None
        return None

    def _is_hook(self, ref: Ref, name: str) -> bool:
        for owner in self.linker.hierarchy.mro(ref):
            mark = self.linker.marks.cls(owner).get("awaits")
            patterns = mark.args if mark is not None and owner != ref else ()
            if any(isinstance(pattern, str) and fnmatchcase(name, pattern) for pattern in patterns):
                return True
        return False

    def _is_called(self, ref: Ref) -> bool:
        program = self.linker.program
        frame = program.frame(ref)
        mro = self.linker.hierarchy.mro((ref[0], frame.owner)) if frame.owner >= 0 else []
        for module in program.table.project():
            for fid, number in module.facts.calls.get(frame.name, ()):
                context = program.context(module.number, fid)
                callee = context.frame.events[number][7]
                for t in self.linker.types(context, callee):
                    if isinstance(t, Fn) and (t.ref == ref or (self._means(t, mro) and not _is_super(context, callee))):
                        return True
        return False

    def _means(self, called: Fn, mro: Sequence[Ref]) -> bool:
        """Whether a call of an ancestor's method may turn out to be one of the method that overrides it."""
        owner = self.linker.program.frame(called.ref).owner
        return owner >= 0 and (called.ref[0], owner) in mro


def _is_super(context: Context, callee: Value) -> bool:
    """Whether it is written ``super().method``, which means the ancestor's and no other."""
    if callee is None or callee[0] != "attr" or callee[1] is None or callee[1][0] != "call":
        return False
    return bool(context.frame.events[callee[1][1]][7] == ("name", "super"))
