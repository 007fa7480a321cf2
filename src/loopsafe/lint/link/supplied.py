"""Methods that make an attribute when it is first read: ``@default("store")`` of traitlets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.link.methods import Method
from loopsafe.lint.link.types import Fn

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.types import Ref


class Supplied:
    """The methods of classes by the attributes that they make."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._own: dict[Ref, dict[str, Method]] = {}

    def maker(self, ref: Ref, name: str) -> Method | None:
        """The method that makes the attribute ``name`` of a class's instances."""
        for owner in self.linker.hierarchy.mro(ref):
            made = self._of_class(owner).get(name)
            if made is not None:
                return made
        return None

    def _of_class(self, ref: Ref) -> dict[str, Method]:
        found = self._own.get(ref)
        if found is None:
            found = self._own[ref] = {}
            program = self.linker.program
            cls = program.cls(ref)
            body = program.context(ref[0], cls.frame)
            for fids in () if program.module(ref[0]).is_stub else cls.methods.values():
                for fid in fids:
                    for value in program.frame((ref[0], fid)).decorators:
                        event = body.frame.events[value[1]] if value is not None and value[0] == "call" else None
                        named = event[8][0] if event is not None and event[8] else None
                        if named is not None and named[0] == "const" and any(
                            isinstance(t, Fn) and self.linker.marks.function(t.ref).get("supplies") is not None
                            for t in self.linker.types(body, event[7])
                        ):
                            found[str(named[1])] = Method(ref, fid)
        return found
