"""What the modules of the project import, and what they import from one another."""

from __future__ import annotations

import itertools
from functools import cached_property
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CONSTANT,
    DOTTED,
    FIRST,
    IMPORTED,
    LEVEL,
    OF,
    OP,
    SOURCE,
    TAG,
)
from loopsafe.lint.link.program.names import written_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopsafe.lint.link.program.name_indexes import NameIndexes
    from loopsafe.lint.modules import Module

_IMPORTS = ("imp", "from")


class Imports:
    """The imports of all modules together, by what is imported."""

    def __init__(self, indexes: NameIndexes) -> None:
        self.table = indexes.table
        self.indexes = indexes

    def is_imported(self, module: Module) -> bool:
        """Whether the project imports a module outside functions, so that it has run before the loop does."""
        return module.name in self._imports

    def has_one_of(self, names: Iterable[str]) -> bool:
        """Whether the project imports one of these modules, or what they define, outside functions."""
        return not self._imports.isdisjoint(names)

    @cached_property
    def _imports(self) -> set[str]:
        names: set[str] = set()
        for importer in self.table.project():
            for entries in importer.facts.frames[0].bindings.values():
                for _, value in entries:
                    if value is not None and value[TAG] == "imp":
                        names.add(value[DOTTED])
                    elif value is not None and value[TAG] == "from":
                        names.add(f"{importer.absolute(value[LEVEL], value[SOURCE])}.{value[IMPORTED]}")
            names.update(importer.absolute(level, name) for level, name in importer.facts.stars)
            names.update({*importer.facts.imports} - _imported_inside(importer))
        for name in tuple(names):
            while "." in name:  # a package has run before its modules do
                name = name.rpartition(".")[0]
                names.add(name)
        return names

    def is_name_imported(self, name: str) -> bool:
        """Whether a module of the project imports something of the name from another."""
        return name in self._imported_names

    @cached_property
    def _imported_names(self) -> set[str]:
        return {
            value[IMPORTED]
            for module in self.table.project()
            for frame in module.facts.frames
            for entries in frame.bindings.values()
            for _, value in entries
            if value is not None and value[TAG] == "from"
        }

    def taken_from(self, module: Module) -> str:
        """What ``module`` imports and others import from it, or replace in it for a test; ``*`` for all of it."""
        taken = self._taken.get(module.name.rpartition(".")[2], set())
        if "*" in taken:
            return "*"
        bound = module.facts.frames[0].bindings if taken else {}
        imported = (
            name for name, entries in bound.items() if any(v is not None and v[TAG] in _IMPORTS for _, v in entries)
        )
        return " ".join(sorted(taken.intersection(imported)))

    @cached_property
    def _taken(self) -> dict[str, set[str]]:
        """The names that modules are asked for, by the last name of the module, which is all that is looked at."""
        taken: dict[str, set[str]] = {}
        for module in self.table.project():
            for _, source in module.facts.stars:
                taken.setdefault(source.rpartition(".")[2], set()).add("*")
            for frame in module.facts.frames:
                for entries in frame.bindings.values():
                    for _, value in entries:
                        if value is not None and value[TAG] == "from":
                            taken.setdefault(value[SOURCE].rpartition(".")[2], set()).add(value[IMPORTED])
        for path in self._replaced():
            for owner, name in itertools.pairwise(path.split(".")):
                taken.setdefault(owner, set()).add(name)
        return taken

    def _replaced(self) -> Iterator[str]:
        """What tests replace: ``patch("app.jobs.time.sleep")``, ``setattr(jobs.time, "sleep", f)``."""
        for name in ("patch", "setattr"):
            for mid, fid, number in self.indexes.call_sites(name):
                given = self.table.modules[mid].facts.frames[fid].events[number][ARGUMENTS]
                replaced = given[0] if given else None
                if replaced is not None and replaced[TAG] == "attr":
                    yield f"{written_name(replaced[OF], self.table.modules[mid].facts)}.{replaced[ATTRIBUTE]}"
                elif replaced is not None and replaced[TAG] == "const" and isinstance(replaced[CONSTANT], str):
                    yield replaced[CONSTANT]


def _imported_inside(importer: Module) -> set[str]:
    """The modules that functions of a module import by ``import a.b``."""
    if not importer.facts.imports:
        return set()
    frames = importer.facts.frames[1:]
    return {event[FIRST] for frame in frames for event in frame.events if event[OP] == "import"}
