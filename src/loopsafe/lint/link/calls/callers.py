"""Who calls a function of the project, and what the calls pass, as they write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS, PARAMETER
from loopsafe.lint.link.calls.arguments import Arguments, with_partial
from loopsafe.lint.link.program.names import written_name
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.name_indexes import CallSite
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Types

MOST_ASKED = 20
"""Calls by one name that `Callers.values` looks at; the time it takes would not be worth more."""


class Callers:
    """The call sites of a function, found by the names it can be called by."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._kept: dict[str, dict[str, None]] | None = None
        self._within: dict[str, dict[Ref, list[CallSite]]] = {}

    def sites(self, ref: Ref) -> Iterator[list[CallSite]]:
        """The calls that may mean a function: by its name or, for a constructor, by those of its classes."""
        program = self.linker.program
        frame = program.frame(ref)
        if frame.name != "__init__" or frame.owner < 0:
            yield program.call_sites.of_function(ref)
            return
        owner = (ref[0], frame.owner)
        classes = [owner, *self.linker.hierarchy.subclasses(owner)]
        yield [site for cls in classes for site in self.within("__init__").get(cls, ())]
        yield from map(program.call_sites.of_class, classes)
        attributes = [attribute for cls in classes for attribute in self._kept_as(program.cls(cls).name)]
        for name in dict.fromkeys(["cls", *attributes]):
            yield program.indexes.call_sites(name)

    def values(self, context: Context, index: int) -> Iterator[tuple[Context, int, Value]]:
        """The caller, its call and the value, of each call that passes something for parameter ``index`` of a function.

        They may be all only when they are fewer than ``MOST_ASKED``.
        """
        program = self.linker.program
        ref = (context.mid, context.fid)
        name = context.frame.params[index][PARAMETER]
        for sites in self.sites(ref):
            for mid, fid, number in sites[:MOST_ASKED]:
                caller = program.context(mid, fid)
                event = caller.frame.events[number]
                bound = self._bound_arguments(caller, event[CALLEE], ref)
                keywords = dict(event[KEYWORDS])
                if bound is None:
                    continue
                if name in keywords:
                    yield caller, number, keywords[name]
                elif 0 <= index - bound < len(event[ARGUMENTS]):
                    yield caller, number, event[ARGUMENTS][index - bound]

    def types(self, caller: Context, number: int, ref: Ref, index: int) -> Types | None:
        """What the call event ``number`` passes for parameter ``index`` of function ``ref``; None when it calls
        something else."""
        linker = self.linker
        event = caller.frame.events[number]
        frame = linker.program.frame(ref)
        for t in linker.types(caller, event[CALLEE]):
            arguments = Arguments.of_event(linker, caller, event)
            target = t
            if isinstance(t, Part):
                arguments = with_partial(t, arguments) or arguments
                target = next((c for c in t.callee if isinstance(c, (Fn, Cls))), t)
            if isinstance(target, Fn) and target.ref == ref:
                if target.bound is not None and not linker.marks.function(ref).staticmethod:
                    arguments = arguments.after(target.bound)
                return arguments.parameter(frame, index)
            if isinstance(target, Cls) and frame.name == "__init__":
                init = linker.methods.find(target.ref, "__init__")
                if init is not None and init.ref == ref:
                    return arguments.after((Inst(target.ref),)).parameter(frame, index)
        return None

    def is_called(self, ref: Ref) -> bool:
        """Whether the project calls a function, as far as one looks."""
        contexts = ((self.linker.program.context(m, f), n) for s in self.sites(ref) for m, f, n in s[:MOST_ASKED])
        return any(self._bound_arguments(c, c.frame.events[n][CALLEE], ref) is not None for c, n in contexts)

    def _bound_arguments(self, caller: Context, callee: Value, ref: Ref) -> int | None:
        """How many arguments a callee passes by itself to the function ``ref``; None when it is something else."""
        for t in self.linker.types(caller, callee):
            if isinstance(t, Fn) and t.ref == ref:
                return 0 if t.bound is None else 1
            init = self.linker.methods.find(t.ref, "__init__") if isinstance(t, Cls) else None
            if init is not None and init.ref == ref:
                return 1
        return None

    def _kept_as(self, name: str) -> dict[str, None]:
        """The class attributes that ``name``, a class, is assigned to: ``factory = Session``."""
        if self._kept is None:
            self._kept = {}
            for module in self.linker.program.table.project():
                for cls in module.facts.classes:
                    for attribute, entries in cls.attributes.items():
                        for value in (value for _, value in entries if value is not None):
                            self._kept.setdefault(written_name(value, module.facts), {})[attribute] = None
        return self._kept.get(name, {})

    def within(self, name: str) -> dict[Ref, list[CallSite]]:
        """The calls by a name that stand in methods, by their classes: ``super().__init__(name)``, ``cls(name)``."""
        found = self._within.get(name)
        if found is None:
            found = self._within[name] = {}
            for site in self.linker.program.indexes.call_sites(name):
                mid, fid, _ = site
                owner = self.linker.program.frame((mid, fid)).owner
                if owner >= 0:
                    found.setdefault((mid, owner), []).append(site)
        return found
