"""What the project hands to one object of a library: what is put into a queue comes out of it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, receiver_of
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.name_indexes import MOST_SITES
from loopsafe.lint.link.program.types import UNKNOWN, Bind, Inst, merge
from loopsafe.lint.link.values.fixpoint import HANDED

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Binds, Ref, Types


class Channels:
    """The arguments of the calls of one method of one object, which is known by the call that made it."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._found: dict[object, Types] = {}

    def binds(self, ref: Ref, receiver: Inst) -> Binds:
        """What the parameters of a method ``ref`` are bound to, by all calls together."""
        passed = [Bind(ref[1], index, self._passed(ref, index, receiver)) for index in range(1, self._width(ref))]
        return (Bind(ref[1], 0, (receiver,)), *(bind for bind in passed if bind.types))

    def _width(self, ref: Ref) -> int:
        return len(self.linker.program.frame(ref).params)

    def _passed(self, ref: Ref, index: int, receiver: Inst) -> Types:
        key = (ref, index, receiver)
        found = self._found.get(key)
        if found is not None:
            return found
        return self.linker.guarded((HANDED, key), self._found, lambda: self._ask(ref, index, receiver))

    def _ask(self, ref: Ref, index: int, receiver: Inst) -> Types:
        linker = self.linker
        frame = linker.program.frame(ref)
        sites = linker.program.call_sites.of_function(ref)
        found = []
        for mid, fid, number in sites if len(sites) <= MOST_SITES else ():
            caller = linker.program.context(mid, fid)
            event = caller.frame.events[number]
            asked = receiver_of(event[CALLEE])
            made_alike = (
                isinstance(t, Inst) and (t.ref, t.origin) == (receiver.ref, receiver.origin)
                for t in (linker.types(caller, asked) if asked is not None else UNKNOWN)
            )
            if any(made_alike):
                arguments = Arguments.of_event(linker, caller, event).after((receiver,))
                found.append(arguments.parameter(frame, index) or UNKNOWN)
        return merge(*found) if found else UNKNOWN
