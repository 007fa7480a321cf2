"""Methods that never run for objects of a class: those of an ancestor which the class replaces and does not call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ATTRIBUTE, CALLEE, OF, OP, TAG

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Inst, Ref

OWN = ("param", 0)


class Replaced:
    """Which methods are overridden without being called: ``def connect(self)``, without ``super().connect()``."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._known: dict[tuple[Ref, Ref, int], bool] = {}
        self._called: dict[tuple[Ref, str], bool] = {}

    def never_runs(self, t: Inst, owner: Ref, fid: int) -> bool:
        """Whether a method, or what stands inside it, never runs for an object of a class, or of one below."""
        if t.ref == owner:
            return False
        key = (t.ref, owner, fid)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._is_replaced(t.ref, owner, fid)
        return found

    def _is_replaced(self, ref: Ref, owner: Ref, fid: int) -> bool:
        frame = self.linker.program.frame((owner[0], fid))
        if frame.owner != owner[1] or frame.decorators or not self.linker.hierarchy.is_complete(ref):
            return False
        order = self.linker.hierarchy.mro(ref)
        nearer = order[: order.index(owner)] if owner in order else ()
        replacing = [one for one in nearer if self.linker.program.cls(one).methods.get(frame.name)]
        return bool(replacing) and not any(self._calls_on(one, frame.name) for one in order)

    def _calls_on(self, ref: Ref, name: str) -> bool:
        """Whether a class calls a method that its own objects need not have: ``super().f()``, ``Base.f(self)``."""
        key = (ref, name)
        found = self._called.get(key)
        if found is None:
            found = self._called[key] = self._is_called(ref, name)
        return found

    def _is_called(self, ref: Ref, name: str) -> bool:
        module = self.linker.program.module_of(ref)
        methods = {fid for fids in self.linker.program.cls(ref).methods.values() for fid in fids}
        return any(
            event[OP] == "call"
            and event[CALLEE] is not None
            and event[CALLEE][TAG] == "attr"
            and event[CALLEE][ATTRIBUTE] == name
            and event[CALLEE][OF] != OWN
            for fid, frame in enumerate(module.facts.frames)
            if not methods.isdisjoint(self.linker.program.ancestors(module, fid))
            for event in frame.events
        )
