"""Descriptors: what reading an attribute gives whose value has a ``__get__``, or is a function to be bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import PARAMETER
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import UNKNOWN, Fn, Inst, Ref, Type, Types, merge

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker


class Descriptors:
    """What the values of class attributes are when they are read of an instance."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.methods = linker.methods

    def is_descriptor(self, value: Type) -> bool:
        """Whether reading a class attribute with this value calls a ``__get__``."""
        return isinstance(value, Inst) and self.methods.find(value.ref, "__get__") is not None

    def read(self, t: Inst, types: Types) -> Types:
        """What reading a class attribute with these values gives for the instance ``t``."""
        found: list[Types] = []
        for value in types:
            getter = self.methods.find(value.ref, "__get__") if isinstance(value, Inst) else None
            if getter is not None:
                asked = Arguments.of(((t,),))
                found.append(self.linker.callables.result(None, self.methods.bind(value, getter), asked) or (value,))
            else:
                bound = value._replace(bound=(t,)) if isinstance(value, Fn) and self.binds(value) else value
                found.append((bound,))
        return merge(*found) if found else UNKNOWN

    def binds(self, fn: Fn) -> bool:
        """Whether a function kept as a class attribute becomes a method: its first parameter says so."""
        frame = self.linker.program.frame(fn.ref)
        takes_self = bool(frame.params) and frame.params[0][PARAMETER] == "self"
        return fn.bound is None and frame.owner < 0 and takes_self

    def filled_in(self, t: Inst, owner: Ref, name: str) -> Types:
        """What stands in a descriptor that does not say: what a method supplies, or constructors are given for it.

        ``db = Any()``, and ``Metrics(db=session)`` elsewhere.
        """
        linker = self.linker
        maker = linker.default_factories.maker(t.ref, name)
        if maker is not None:
            return linker.callables.result(None, self.methods.bind(t, maker), None)
        given = owner == t.ref and linker.records.takes_keywords(owner)
        return linker.records.passed(owner, name) if given else UNKNOWN
