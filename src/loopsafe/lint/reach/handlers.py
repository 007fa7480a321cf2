"""Sync handlers that may be made ``async def``, because the framework that calls them awaits what they return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, DEF
from loopsafe.lint.link.types import Fn, Ref
from loopsafe.lint.reach.hooks import decorators, is_matched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program import Context


class Handlers:
    """What the knowledge says about who calls a handler, and who else the project has."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._found: dict[Ref, bool] = {}

    def may_be_async(self, context: Context) -> bool:
        """Whether a framework awaits what this function returns, and the project does not call it."""
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
        around = list(decorators(linker, ref))
        if not all(found and all(one.get("awaits") or one.get("passes_through") for one in found) for found in around):
            return False  # what another decorator does with a coroutine is not known
        if any(one.get("awaits") for found in around for one in found):
            return True
        owner = (ref[0], frame.owner)
        bases = linker.hierarchy.mro(owner) if frame.owner >= 0 else ()
        return any(is_matched(linker, owner, base, frame.name, "awaits") for base in bases)

    def _is_called(self, ref: Ref) -> bool:
        program = self.linker.program
        frame = program.frame(ref)
        mro = self.linker.hierarchy.mro((ref[0], frame.owner)) if frame.owner >= 0 else []
        for mid, fid, number in program.call_sites(frame.name):
            context = program.context(mid, fid)
            callee = context.frame.events[number][CALLEE]
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
    return bool(context.frame.events[callee[1][1]][CALLEE] == ("name", "super"))
