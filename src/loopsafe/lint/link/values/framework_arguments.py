"""What a framework calls a function with: what its stub declares of what it is handed, ``add_get("/", handler)``, and
of what its decorators decorate; and what a method is called with that overrides one whose parameters are annotated."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ANNOTATION,
    ATTRIBUTE,
    CALLEE,
    IDENTIFIER,
    IMPORTED,
    NUMBER,
    OF,
    PARAMETER,
    TAG,
    arguments_of,
    call_of,
)
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.calls.arguments import Arguments, written_for
from loopsafe.lint.link.program.name_indexes import MOST_REGISTRATIONS, MOST_SITES
from loopsafe.lint.link.program.types import UNKNOWN, Cls, Fn, Inst, Types, merge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.name_indexes import CallSite
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.modules import Module

MARK = "hands"
NAMES = {"fn": NUMBER, "name": IDENTIFIER, "from": IMPORTED, "attr": ATTRIBUTE}  # where values say what they name
SELF = ("param", 0)


class FrameworkArguments:
    """What frameworks call the project's functions with, by what their stubs declare of the functions they take."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def types(self, ref: Ref, index: int) -> Types:
        """What a framework passes for a parameter of a function."""
        linker = self.linker
        frame = linker.program.frame(ref)
        place = index - (frame.owner >= 0 and not linker.marks.function(ref).staticmethod)
        passed = [*self._by_calls(ref), *(self._by_decorators(ref) if frame.decorators else ())]
        return merge(*[types[place] for types in passed if 0 <= place < len(types)] or [UNKNOWN])

    def inherited(self, ref: Ref, index: int) -> Types:
        """What the method that a method overrides declares of a parameter."""
        linker, program = self.linker, self.linker.program
        frame = program.frame(ref)
        own = (ref[0], frame.owner)
        for owner in linker.hierarchy.mro(own)[1:] if index and frame.name != "__init__" else ():
            method = linker.methods.find(owner, frame.name) if frame.name in program.cls(owner).methods else None
            if method is None:
                continue
            above = program.frame(method.ref).params
            same = index < len(above) and above[index][PARAMETER] == frame.params[index][PARAMETER]
            if not same or above[index][ANNOTATION] is None:
                return UNKNOWN
            given = linker.hierarchy.substitution(Inst(own), owner)
            return linker.annotations.instance(program.context(*method.ref), above[index][ANNOTATION], given or {})
        return UNKNOWN

    @cached_property
    def _sites(self) -> dict[str, list[CallSite]]:
        """The calls that may hand on a function, by the name that it goes by there."""
        sites: dict[str, list[CallSite]] = {}
        program = self.linker.program
        for taker in sorted(marked_names(MARK)):
            found = program.indexes.call_sites(taker)
            for mid, fid, number in found if len(found) <= MOST_REGISTRATIONS else ():
                module = program.module(mid)
                for value in arguments_of(module.facts.frames[fid].events[number]):
                    name = _name(module, value)
                    if name:
                        sites.setdefault(name, []).append((mid, fid, number))
        return sites

    def _by_calls(self, ref: Ref) -> Iterator[tuple[Types, ...]]:
        """What those who are handed a function say that they call it with."""
        linker, program = self.linker, self.linker.program
        sites = self._sites.get(program.frame(ref).name, ())
        for mid, fid, number in sites if len(sites) <= MOST_SITES else ():
            caller = program.context(mid, fid)
            event = caller.frame.events[number]
            for fn in self._marked(caller, event):
                frame = program.frame(fn.ref)
                for parameter in linker.marks.function(fn.ref).marks[MARK].args:
                    value = written_for(parameter, event, frame, bound=frame.owner >= 0)
                    if ref in self._named(caller, value):
                        taken = frame.parameter_names().index(parameter)
                        yield linker.callables.callback_arguments(fn, taken, Arguments.of(()))

    def _marked(self, caller: Context, event: Event) -> Iterator[Fn]:
        """What a call means that hands on what it is passed."""
        for t in self.linker.types(caller, event[CALLEE]):
            fn = self.linker.methods.constructor(t) if isinstance(t, Cls) else t
            if isinstance(fn, Fn) and self.linker.marks.function(fn.ref).get(MARK) is not None:
                yield fn

    def _named(self, caller: Context, value: Value) -> list[Ref]:
        """The functions that a value names: those of modules, and methods of the object at hand."""
        if value is None:
            return []
        frame = caller.frame
        if value[TAG] == "attr" and value[OF] == SELF and frame.owner >= 0:
            method = self.linker.methods.find((caller.mid, frame.owner), value[ATTRIBUTE])
            return [method.ref] if method is not None else []
        return [t.ref for t in self.linker.types(caller, value) if isinstance(t, Fn)]

    def _by_decorators(self, ref: Ref) -> Iterator[tuple[Types, ...]]:
        """What the decorators of a function say that it is called with."""
        linker = self.linker
        outer = linker.decorators.definition_context(ref)
        for wrapper in linker.marks.function(ref).wrappers:
            event = call_of(outer.frame.events, wrapper)
            for t in linker.types(outer, wrapper if event is None else event[CALLEE]):
                mark = linker.marks.function(t.ref).get(MARK) if isinstance(t, Fn) else None
                if mark is None or not isinstance(t, Fn):
                    continue
                if event is None:
                    given = linker.callables.callback_arguments(t, 0, Arguments.of(()))
                    attribute = mark.keywords.get("attribute")
                    yield (linker.attributes.of(given[0], attribute), *given[1:]) if attribute and given else given
                else:
                    yield linker.callables.decorated_arguments(t)


def _name(module: Module, value: Value) -> str:
    """What a function that is handed on is called; empty for what is not named."""
    if value is None or value[TAG] not in NAMES:
        return ""
    return module.facts.frames[value[NUMBER]].name if value[TAG] == "fn" else str(value[NAMES[value[TAG]]])
