"""NameIndexes of the project by name: where to look for calls, decorators, bases.

A name is only where to look: whoever asks resolves what is found before it counts. An index is made when it is first
asked for, from the facts of all modules of the project.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from loopsafe.lint.facts import (
    ARGUMENTS,
    CLASS,
    CONSTANT,
    DEF,
    IMPORTED,
    KEYWORDS,
    MEMBERS,
    METHOD,
    MODULE,
    NAME,
    OF,
    OP,
    OPERAND,
    OTHERS,
    TAG,
    arguments_of,
)
from loopsafe.lint.link.program.names import decorator_names, last_name, written_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.modules import Module, ModuleTable

CallSite: TypeAlias = tuple[int, int, int]
"""Where the project calls something: the numbers of the module, the frame and the event."""
MANAGING = {"enter": "__enter__", "exit": "__exit__"}
"""Events of ``with``, and the methods that they run."""
MOST_SITES = 40
"""Places under one name that are worth resolving one by one, for a question that asks for no number of its own."""
MOST_REGISTRATIONS = 800
"""Places that may hand something to a library we have an outline of: what they hand over is all that it does."""


class NameIndexes:
    """Where names are used in the project: one index for each kind of use."""

    def __init__(self, table: ModuleTable) -> None:
        self.table = table
        self._call_sites: dict[str, list[CallSite]] = {}
        self._returning: dict[str, set[str]] = {}
        self._accesses: dict[tuple[str, str], list[CallSite]] = {}

    # Calls

    def call_sites(self, name: str) -> list[CallSite]:
        """The calls of something whose last name is ``name``."""
        found = self._call_sites.get(name)
        if found is None:
            found = self._call_sites[name] = [
                (module.number, fid, event)
                for module in self._callers.get(name, ())
                for fid, event in module.facts.calls[name]
            ]
        return found

    @cached_property
    def _callers(self) -> dict[str, list[Module]]:
        callers: dict[str, list[Module]] = {}
        for module in self.table.project():
            for called in module.facts.calls:
                callers.setdefault(called, []).append(module)
        return callers

    def accesses(self, operation: str, name: str) -> list[CallSite]:
        """Where the project reads, or assigns, an attribute of this name: ``load`` and ``store``."""
        found = self._accesses.get((operation, name))
        if found is None:
            found = self._accesses[operation, name] = [
                (module.number, fid, number)
                for module in self.table.project()
                if operation == "store" or name in module.facts.references
                for fid, frame in enumerate(module.facts.frames)
                for number, event in enumerate(frame.events)
                if event[OP] == operation and event[NAME] == name
            ]
        return found

    @cached_property
    def managed(self) -> dict[str, list[CallSite]]:
        """Where ``with`` enters context managers, and where it leaves them, by the method that this runs."""
        found: dict[str, list[CallSite]] = {method: [] for method in MANAGING.values()}
        for module in self.table.project():
            for fid, frame in enumerate(module.facts.frames):
                for number, event in enumerate(frame.events):
                    if event[OP] in MANAGING:
                        found[MANAGING[event[OP]]].append((module.number, fid, number))
        return found

    def operations(self, dunder: str) -> list[CallSite]:
        """The operators that may call a method such as ``__setitem__``."""
        return self._operations.get(dunder, [])

    @cached_property
    def _operations(self) -> dict[str, list[CallSite]]:
        operations: dict[str, list[CallSite]] = {}
        for module in self.table.project():
            for fid, frame in enumerate(module.facts.frames):
                for number, event in enumerate(frame.events):
                    if event[OP] == "op" and event[OPERAND] is not None and event[OTHERS]:
                        operations.setdefault(event[METHOD], []).append((module.number, fid, number))
        return operations

    def partials(self, name: str) -> set[str]:
        """The names that modules and classes have for a partial of ``name``: ``get = partialmethod(route, "GET")``."""
        return self._partials.get(name, set())

    @cached_property
    def _partials(self) -> dict[str, set[str]]:
        partials: dict[str, set[str]] = {}
        for maker in ("partial", "partialmethod"):
            for mid, fid, number in self.call_sites(maker):
                facts = self.table.modules[mid].facts
                frame = facts.frames[fid]
                given = frame.events[number][ARGUMENTS]
                of = written_name(given[0], facts) if given else ""
                for bound, entries in frame.bindings.items() if of and frame.kind in (CLASS, MODULE) else ():
                    if any(value == ("call", number) for _, value in entries):
                        partials.setdefault(of, set()).add(bound)
        return partials

    def returning(self, name: str) -> set[str]:
        """The functions that return what they call ``name`` for: ``return Task(f) if f else wrap(**options)``."""
        found = self._returning.get(name)
        if found is None:
            found = self._returning[name] = set()
            sites = self.call_sites(name)
            for mid, fid, number in sites if len(sites) <= MOST_SITES else ():
                frame = self.table.modules[mid].facts.frames[fid]
                if frame.kind == DEF and any(_is_among(("call", number), value) for value, _ in frame.returns):
                    found.add(frame.name)
        return found

    def holders(self, name: str) -> set[str]:
        """The names and attributes that the project binds to what calls of ``name`` make."""
        found: set[str] = set()
        for mid, fid, number in self.call_sites(name):
            facts, made = self.table.modules[mid].facts, ("call", number)
            frame = facts.frames[fid]
            found.update(bound for bound, entries in frame.bindings.items() if any(v == made for _, v in entries))
            if frame.owner >= 0:
                kept = facts.classes[frame.owner].instance
                found.update(attribute for attribute, entries in kept.items() if (fid, None, made) in entries)
        return found

    def names_called(self, mid: int, fid: int) -> list[str]:
        """The names that call a function: its own, and for ``__call__`` those that objects of the class go by."""
        facts = self.table.modules[mid].facts
        frame = facts.frames[fid]
        if frame.name != "__call__" or frame.owner < 0:
            return [frame.name]
        name = facts.classes[frame.owner].name
        return [name, *sorted(self.holders(name))]

    def is_referenced(self, name: str) -> bool:
        """Whether the project uses ``name`` as a value."""
        return name in self._references

    @cached_property
    def _references(self) -> set[str]:
        return set().union(*[module.facts.references for module in self.table.project()])

    def is_spelled(self, name: str) -> bool:
        """Whether a call is given a name as text, as ``patch("app._tell")`` is, or something is put in its place."""
        return name in self._spelled

    def spells(self, text: str, *, whole: bool) -> bool:
        """Whether a call is given this name as text, or a class body binds it, and tells it an object by that; or where
        that is not the whole of the name, one that begins so."""
        names = self._told_or_bound
        return text in names if whole else any(name.startswith(text) and name != text for name in names)

    @cached_property
    def _spelled(self) -> set[str]:
        spelled = set(self._told)
        for module in self.table.project():
            spelled.update(module.facts.foreign_writes)
            spelled.update(name for cls in module.facts.classes for name in cls.instance)
        return spelled

    @cached_property
    def _told_or_bound(self) -> set[str]:
        bodies = (cls.attributes for module in self.table.project() for cls in module.facts.classes)
        return self._told.union(*bodies)

    @cached_property
    def _told(self) -> set[str]:
        events = (e for module in self.table.project() for frame in module.facts.frames for e in frame.events)
        return {word for event in events if event[OP] == "call" for word in _words(event)}

    def is_made(self, name: str, in_tests: bool) -> bool:
        """Whether the project calls ``name`` or uses it as a value, in tests as well or without them."""
        return name in self._uses[False] or (in_tests and name in self._uses[True])

    @cached_property
    def _uses(self) -> dict[bool, set[str]]:
        """What is called or used as a value outside tests, and in them."""
        uses: dict[bool, set[str]] = {False: set(), True: set()}
        for module in self.table.project():
            uses[module.is_test].update(module.facts.references, module.facts.calls)
        return uses

    # Classes and decorators

    def subclass_candidates(self, name: str) -> list[Ref]:
        """The classes with a base whose last name is ``name``, or that of an import or assignment renaming it."""
        return self._subclasses.get(name, [])

    @cached_property
    def _subclasses(self) -> dict[str, list[Ref]]:
        by_base: dict[str, list[Ref]] = {}
        renamed: dict[str, set[str]] = {}
        for module in self.table.project():
            for bound, entries in module.facts.frames[0].bindings.items():
                for _, value in entries:
                    original = value[IMPORTED] if value is not None and value[TAG] == "from" else last_name(value)
                    if original and original != bound:
                        renamed.setdefault(bound, set()).add(original)
            for number, cls in enumerate(module.facts.classes):
                for last in {last_name(base): None for base in cls.bases}:
                    if last:
                        by_base.setdefault(last, []).append((module.number, number))
        subclasses: dict[str, list[Ref]] = {}
        for last, found in by_base.items():
            for name in _all_names(last, renamed):
                subclasses.setdefault(name, []).extend(found)
        return subclasses

    def classes_with(self, method: str) -> list[Ref]:
        """The classes that define a method of this name."""
        return self._definers.get(method, [])

    @cached_property
    def _definers(self) -> dict[str, list[Ref]]:
        definers: dict[str, list[Ref]] = {}
        for module in self.table.project():
            for number, cls in enumerate(module.facts.classes):
                for name in cls.methods:
                    definers.setdefault(name, []).append((module.number, number))
        return definers

    def decorated_with(self, name: str) -> list[Ref]:
        """The functions with a decorator whose last name is ``name``."""
        return self._decorated.get(name, [])

    @cached_property
    def _decorated(self) -> dict[str, list[Ref]]:
        decorated: dict[str, list[Ref]] = {}
        for module in self.table.project():
            facts = module.facts
            for fid, frame in enumerate(facts.frames):
                around = frame.parent if frame.owner < 0 else facts.classes[frame.owner].frame
                for last in decorator_names(frame.decorators, facts, around):
                    decorated.setdefault(last, []).append((module.number, fid))
        return decorated

    def classes_decorated_with(self, name: str) -> list[Ref]:
        """The classes with a decorator whose last name is ``name``."""
        return self._decorated_classes.get(name, [])

    @cached_property
    def _decorated_classes(self) -> dict[str, list[Ref]]:
        decorated: dict[str, list[Ref]] = {}
        for module in self.table.project():
            for number, cls in enumerate(module.facts.classes):
                for last in decorator_names(cls.decorators, module.facts, cls.parent):
                    decorated.setdefault(last, []).append((module.number, number))
        return decorated


def _words(event: Event) -> Iterator[str]:
    """The last words of the texts that a call is given, and its private keywords: ``multiple(app, _tell=f)``."""
    for value in arguments_of(event):
        if value is not None and value[TAG] == "const" and isinstance(value[CONSTANT], str):
            yield value[CONSTANT].rpartition(".")[2]
    yield from (word for word, _ in event[KEYWORDS] if word is not None and word.startswith("_"))


def _is_among(value: Value, members: Value) -> bool:
    """Whether a value is what another one is, or can be."""
    if members is not None and members[TAG] == "union":
        return any(_is_among(value, member) for member in members[MEMBERS])
    return bool(value == (members[OF] if members is not None and members[TAG] == "guarded" else members))


def _all_names(name: str, renamed: dict[str, set[str]]) -> Iterable[str]:
    """A name, and those that it may have been given for, in whatever module: a package may rename what it exports."""
    names = {name: None}
    pending = [name]
    while pending:
        for original in sorted(renamed.get(pending.pop(), ())):
            if original not in names:
                names[original] = None
                pending.append(original)
    return names
