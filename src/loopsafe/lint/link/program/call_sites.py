"""Which of the calls by a name can mean one definition: other modules may define, or import, another of that name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from loopsafe.lint.facts import CALLEE, DOTTED, IDENTIFIER, IMPORTED, LEVEL, OF, SOURCE, TAG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.program.name_indexes import CallSite
    from loopsafe.lint.link.program.program import Context, Program
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.modules import Module

Homes: TypeAlias = "frozenset[int] | None"
"""The modules that can define what a name means, by number; None when any can."""
NOWHERE: Homes = frozenset()
FEW = 12
"""Calls by one name that cost less to resolve than to look up."""


class CallSites:
    """The project's calls of its functions and classes, found by name and by what modules import."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._by_home: dict[str, dict[int | None, list[tuple[int, CallSite]]]] = {}
        self._of_module: dict[tuple[int, str], list[CallSite]] = {}
        self._homes: dict[tuple[int, str], Homes] = {}

    def of_class(self, ref: Ref) -> list[CallSite]:
        """The calls that may construct a class, in the order of the modules."""
        return self._of(ref[0], self.program.cls(ref).name)

    def of_function(self, ref: Ref) -> list[CallSite]:
        """The calls that may be of a function or method, in the order of the modules."""
        return self._of(ref[0], self.program.frame(ref).name)

    def _of(self, mid: int, name: str) -> list[CallSite]:
        sites = self.program.indexes.call_sites(name)
        if len(sites) <= FEW:
            return sites
        if (mid, name) not in self._of_module:
            if name not in self._by_home:
                self._by_home[name] = self._grouped(sites)
            found = self._by_home[name]
            placed = sorted(found.get(mid, []) + found.get(None, []))
            self._of_module[mid, name] = [site for _, site in placed]
        return self._of_module[mid, name]

    def _grouped(self, sites: list[CallSite]) -> dict[int | None, list[tuple[int, CallSite]]]:
        found: dict[int | None, list[tuple[int, CallSite]]] = {}
        for place, site in enumerate(sites):
            context = self.program.context(site[0], site[1])
            homes = self._of_value(context, context.frame.events[site[2]][CALLEE])
            for home in (None,) if homes is None else homes:
                found.setdefault(home, []).append((place, site))
        return found

    def _of_value(self, context: Context, value: Value) -> Homes:
        """Where what a call calls can be defined, by the names that lead there alone."""
        if value is None:
            return None
        tag = value[TAG]
        if tag in ("fn", "cls"):
            return frozenset((context.mid,))
        if tag == "from":
            return self._imported(context.module, value)
        if tag == "name":
            return self._of_entries(context.module, context.entries(value[IDENTIFIER]))
        if tag == "attr" and value[OF] is not None and value[OF][TAG] == "name":
            entries = context.entries(value[OF][IDENTIFIER])
            return NOWHERE if entries and all(self._is_library(context.module, v) for _, v in entries) else None
        return None

    def _of_entries(self, module: Module, entries: Sequence[tuple[int, Value]]) -> Homes:
        found: set[int] = set()
        for fid, value in entries:
            homes = self._of_value(self.program.context(module.number, fid), value) if _says_it(value) else None
            if homes is None:
                return None
            found |= homes
        return frozenset(found) if entries else None

    def _is_library(self, module: Module, value: Value) -> bool:
        """Whether an import is of something outside the project, like ``subprocess`` of ``subprocess.run``."""
        if value is None or value[TAG] not in ("imp", "from"):
            return False
        dotted = value[DOTTED] if value[TAG] == "imp" else module.absolute(value[LEVEL], value[SOURCE])
        found = self.program.table.find(dotted, module)
        return found.is_stub if found is not None else not self.program.table.is_namespace(dotted)

    def _imported(self, module: Module, value: AccessPath) -> Homes:
        other = self.program.table.find(module.absolute(value[LEVEL], value[SOURCE]), module)
        if other is None or other.is_stub:
            return NOWHERE
        key = (other.number, value[IMPORTED])
        if key not in self._homes:
            self._homes[key] = None  # modules that import from one another
            self._homes[key] = self._of_entries(other, other.facts.frames[0].bindings.get(value[IMPORTED], ()))
        return self._homes[key]


def _says_it(value: Value) -> bool:
    """Whether a value is a definition or an import, not something computed."""
    return value is not None and value[TAG] in ("fn", "cls", "from")
