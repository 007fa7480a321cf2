"""Attributes that methods are told the name of: ``getattr(self, when).append(f)``, ``setattr(self, name, value)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import NAMED_BY_VALUE
from loopsafe.lint.link.program.types import UNKNOWN, Map, Types, merge
from loopsafe.lint.link.values.fixpoint import NAMED
from loopsafe.lint.link.values.storage.registries import pairs_stored

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Ref


class NamedByValues:
    """What is put into such attributes, a class each: every caller's name with what that caller passes."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._tables: dict[Ref, Types] = {}

    def attribute(self, owner: Ref, name: str) -> Types:
        """What the methods of a class put into an attribute of this name."""
        if NAMED_BY_VALUE not in self.linker.program.cls(owner).instance:
            return UNKNOWN
        known = self._tables.get(owner)
        if known is None:
            known = self.linker.guarded((NAMED, owner), self._tables, lambda: self._table(owner))
        return merge(*[held for t in known if isinstance(t, Map) for key, held in t.pairs if key == name] or [UNKNOWN])

    def _table(self, owner: Ref) -> Types:
        linker, entries = self.linker, self.linker.program.cls(owner).instance[NAMED_BY_VALUE]
        contexts = ((linker.program.context(owner[0], fid), named, value) for fid, named, value in entries)
        return (Map(tuple(pair for one in contexts for pair in pairs_stored(linker, *one))),)
