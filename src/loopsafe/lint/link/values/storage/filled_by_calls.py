"""Attributes of a library's objects that calls name: ``parser.set_defaults(run=sync)``, then ``args.run``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import CALLEE
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.name_indexes import MOST_SITES
from loopsafe.lint.link.program.types import UNKNOWN, Cls, Fn, Inst, Lit, merge
from loopsafe.lint.link.values.fixpoint import FILLED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.types import Ref, Types

    Place = tuple[int, int, int]  # the call that made an object

MARK = "filled_by"


class Filling(NamedTuple):
    """What one call gives an attribute, and where the object was made that it is a method of."""

    types: Types
    made: frozenset[Place]


class FilledByCalls:
    """What the project passes by name to the functions that fill the objects of a class."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._found: dict[object, Types] = {}

    def attribute(self, t: Inst, owner: Ref, name: str) -> Types:
        """What calls say that an attribute of an instance is."""
        mark = self.linker.marks.cls(owner).get(MARK) if self.linker.program.module_of(owner).is_stub else None
        if mark is None:
            return UNKNOWN
        memo = (t, owner, name)
        found = self._found.get(memo)
        if found is not None:
            return found
        return self.linker.guarded((FILLED, memo), self._found, lambda: self._ask(t, mark, name))

    def _ask(self, t: Inst, mark: Mark, name: str) -> Types:
        """Objects that another one fills, like what a parser parses, are told apart by that one: their type argument.

        Where it is not known, it can only be one that nobody else is like.
        """
        fillings = [one for dotted in mark.args for one in self._fillings(dotted, mark, name) if one.types]
        wanted = self._places(t.args[0]) if t.args else frozenset()
        if wanted:
            fillings = [one for one in fillings if not one.made or wanted & one.made]
        elif len(set().union(*[one.made for one in fillings])) > 1:
            return UNKNOWN
        return merge(*[one.types for one in fillings]) if fillings else UNKNOWN

    def _fillings(self, dotted: str, mark: Mark, name: str) -> Iterator[Filling]:
        """What each call of a function, or of a class, gives an attribute."""
        program = self.linker.program
        entered = mark.keywords.get("entered", "")
        sites = program.indexes.call_sites(dotted.rpartition(".")[2])
        for mid, fid, number in sites if len(sites) <= MOST_SITES else ():
            caller = program.context(mid, fid)
            event = caller.frame.events[number]
            callees = list(self._callees(self.linker.types(caller, event[CALLEE])))
            if any(self._is_named(fn.ref, dotted) for fn in callees):
                passed = Arguments.of_event(self.linker, caller, event).named(entered or name) or UNKNOWN
                receivers = merge(*[fn.bound or UNKNOWN for fn in callees])
                yield Filling(self._given(passed, name) if entered else passed, self._places(receivers))

    def _callees(self, types: Types) -> Iterator[Fn]:
        for t in types:
            made = self.linker.methods.constructor(t) if isinstance(t, Cls) else t
            if isinstance(made, Fn):
                yield made

    def _is_named(self, ref: Ref, dotted: str) -> bool:
        program = self.linker.program
        qualname = program.qualname(ref).removesuffix(".__init__")
        return f"{program.module_of(ref).name}.{qualname}" == dotted

    def _given(self, managers: Types, name: str) -> Types:
        """The item of a name of what context managers give that these functions make."""
        linker = self.linker
        made = merge(*[linker.callables.result(None, t, None) for t in managers if isinstance(t, Fn)] or [UNKNOWN])
        return linker.item(linker.entered(made), (Lit(name, "str"),))

    def _places(self, types: Types) -> frozenset[Place]:
        """Where objects were made; nothing where that is not known of each."""
        contexts = self.linker.program.contexts
        origins = [t.origin for t in types if isinstance(t, Inst)]
        places = [(contexts[o.context].mid, contexts[o.context].fid, o.event) for o in origins if o is not None]
        return frozenset(places) if len(places) == len(types) else frozenset()
