"""What decorators say about a function or class: its marks, and whether it is a property, a classmethod ..."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    ELEMENTS,
    IDENTIFIER,
    IMPORTED,
    KEYWORDS,
    LEVEL,
    NUMBER,
    PAIRS,
    SOURCE,
    TAG,
    call_of,
)
from loopsafe.lint.lexicon import BLOCKING_MARKS
from loopsafe.lint.modules import STUB_ROOTS

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.program.program import Context, Program
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.modules import Module

MARKS = "loopsafe.marks."
PROPERTIES = frozenset(
    {
        "builtins.property",
        "functools.cached_property",
        "abc.abstractproperty",
        "enum.property",
        "types.DynamicClassAttribute",
    }
)
TRANSPARENT = frozenset({"typing.final", "typing_extensions.final", "typing.override", "typing_extensions.override"})


class Given:
    """The linker's side of :data:`loopsafe.marks.given`."""


GIVEN = Given()


class ClassName(str):
    """A class in a predicate, by its dotted name: an argument that is an instance of it."""

    __slots__ = ()


class Beginning(str):
    """What an argument in a predicate begins with: ``begins("data:")``."""

    __slots__ = ()


class Mark(NamedTuple):
    """One mark: its name, positional constants and keyword constants."""

    name: str
    args: tuple[Any, ...]
    keywords: dict[str, Any]


class Marks:
    """Everything the decorators of one definition say."""

    __slots__ = (
        "abstract",
        "cached",
        "classmethod",
        "deleter",
        "marks",
        "overload",
        "property",
        "setter",
        "staticmethod",
        "wrappers",
    )

    def __init__(self) -> None:
        self.marks: dict[str, Mark] = {}
        self.property = self.setter = self.deleter = self.staticmethod = self.classmethod = False
        self.abstract = self.overload = self.cached = False
        self.wrappers: list[Value] = []  # decorators that mean something else, innermost first

    def get(self, name: str) -> Mark | None:
        """The mark called ``name``."""
        return self.marks.get(name)


def literal(program: Program, context: Context, value: Value) -> Any:
    """A mark's argument as a Python value."""
    if value is None:
        return None
    tag = value[TAG]
    if tag == "const":
        return value[CONSTANT]
    if tag == "seq":
        return tuple(literal(program, context, item) for item in value[ELEMENTS])
    if tag == "dict":
        return {literal(program, context, key): literal(program, context, item) for key, item in value[PAIRS]}
    if tag == "call":
        event = context.frame.events[value[NUMBER]]
        said = program.dotted(context, event[CALLEE]) == MARKS + "begins" and len(event[ARGUMENTS]) == 1
        return Beginning(literal(program, context, event[ARGUMENTS][0])) if said else None
    dotted = program.dotted(context, value)
    if dotted == MARKS + "given":
        return GIVEN
    return ClassName(dotted) if dotted else None


@cache
def _libraries() -> frozenset[str]:
    """The top-level packages of others that the knowledge describes."""
    return frozenset(entry.partition(".")[0] for root in STUB_ROOTS[1:] for entry in os.listdir(root))


class MarkTable:
    """Marks of functions and classes, read once."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._functions: dict[Ref, Marks] = {}
        self._classes: dict[Ref, Marks] = {}
        self._overlays: dict[int, dict[str, int]] = {}
        self._written: dict[tuple[int, str], Marks | None] = {}
        self._known = _libraries()

    def function(self, ref: Ref) -> Marks:
        """What the decorators of a function say."""
        found = self._functions.get(ref)
        if found is None:
            self._functions[ref] = Marks()  # for one whose decorator has its own name
            module = self.program.module_of(ref)
            frame = module.facts.frames[ref[1]]
            outer = frame.parent
            if frame.owner >= 0:
                outer = module.facts.classes[frame.owner].frame
            if frame.decorators:
                found = self._read(self.program.context(ref[0], outer), frame.decorators, frame.name)
            else:
                found = Marks()
                found.classmethod = frame.owner >= 0 and frame.name in (
                    "__new__",
                    "__init_subclass__",
                    "__class_getitem__",
                )
            if not found.marks:
                found.marks.update(self._overlay(ref))
            self._functions[ref] = found
        return found

    def _read(self, outer: Context, decorators: tuple[Value, ...], name: str) -> Marks:
        """Interpret ``decorators`` as written in the context ``outer``."""
        program = self.program
        marked = Marks()
        events = outer.frame.events
        for value in reversed(decorators):
            call = call_of(events, value)
            target = call[CALLEE] if call is not None else value
            if target is not None and target[TAG] == "attr" and target[ATTRIBUTE] in ("setter", "deleter", "getter"):
                marked.setter = target[ATTRIBUTE] == "setter"
                marked.deleter = target[ATTRIBUTE] == "deleter"
                marked.property = target[ATTRIBUTE] == "getter"
                continue
            dotted = program.dotted(outer, target)
            if dotted.startswith(MARKS):
                mark = self._mark(outer, dotted[len(MARKS) :], call)
                marked.marks[mark.name] = mark
            elif _note_standard(marked, dotted):
                continue
            elif (by := self.written(outer, target)) is not None and by.get("makes_property") is not None:
                marked.property = marked.cached = True
            elif dotted not in TRANSPARENT:
                marked.wrappers.append(value)
        if name in ("__new__", "__init_subclass__", "__class_getitem__"):
            marked.staticmethod, marked.classmethod = False, True
        return marked

    def _mark(self, outer: Context, name: str, call: Event | None) -> Mark:
        """The mark ``@name(...)``; without a call, it has no arguments."""
        if call is None:
            return Mark(name, (), {})
        args = tuple(literal(self.program, outer, arg) for arg in call[ARGUMENTS])
        return Mark(name, args, {key: literal(self.program, outer, arg) for key, arg in call[KEYWORDS]})

    def written(self, context: Context, value: Value) -> Marks | None:
        """What is said of the function that a decorator, or what is called, names; None where it names no function.

        Told by names and imports alone: the answer decides what classes are, and so what values are.
        """
        bound = context.entries(value[IDENTIFIER]) if value is not None and value[TAG] == "name" else ((0, value),)
        for _, function in bound:
            if function is not None and function[TAG] == "fn":
                return self.function((context.mid, function[NUMBER]))
        return self._imported(self.program.dotted(context, value), context.module)

    def _imported(self, dotted: str, importer: Module) -> Marks | None:
        home, _, name = dotted.rpartition(".")
        module = self.program.table.find(home, importer) if home else None
        if module is None:
            return None
        key = (module.number, name)
        if key not in self._written:
            self._written[key] = None  # for a function that is decorated with another one of its name
            self._written[key] = self._bound(module, name)
        return self._written[key]

    def _bound(self, module: Module, name: str) -> Marks | None:
        """What is said of the function that a module defines, or imports, under a name."""
        for _, value in module.facts.frames[0].bindings.get(name, ()):
            if value is not None and value[TAG] == "fn":
                return self.function((module.number, value[NUMBER]))
            if value is not None and value[TAG] == "from":
                return self._imported(f"{module.absolute(value[LEVEL], value[SOURCE])}.{value[IMPORTED]}", module)
        return None

    def _overlay(self, ref: Ref) -> dict[str, Mark]:
        """What the knowledge says about a function that is here as source: a framework is a project, too.

        Whether it blocks is what its own body says.
        """
        module = self.program.module_of(ref)
        if module.is_stub or module.name.partition(".")[0] not in self._known:
            return {}
        stub = self.program.table.stub(module.name)
        if stub is None or not stub.is_bundled:
            return {}
        names = self._overlays.get(stub.number)
        if names is None:
            names = self._overlays[stub.number] = {}
            for fid, frame in enumerate(stub.facts.frames):
                if frame.decorators:
                    names[self.program.qualname((stub.number, fid))] = fid
        fid = names.get(self.program.qualname(ref), -1)
        marks = self.function((stub.number, fid)).marks if fid >= 0 else {}
        return {name: mark for name, mark in marks.items() if name not in BLOCKING_MARKS}

    def cls(self, ref: Ref) -> Marks:
        """What the decorators of a class say."""
        found = self._classes.get(ref)
        if found is None:
            cls = self.program.cls(ref)
            found = self._read(self.program.context(ref[0], cls.parent), cls.decorators, "")
            self._classes[ref] = found
        return found


def _note_standard(marked: Marks, dotted: str) -> bool:
    """Note what a decorator of the standard library says, such as ``property``; false for any other decorator."""
    if dotted in PROPERTIES:
        marked.property = True
        marked.cached = dotted == "functools.cached_property"
        marked.abstract = marked.abstract or dotted == "abc.abstractproperty"
    elif dotted == "builtins.staticmethod":
        marked.staticmethod = True
    elif dotted == "builtins.classmethod":
        marked.classmethod = True
    elif dotted in ("abc.abstractmethod", "abc.abstractclassmethod"):
        marked.abstract = True
    elif dotted in ("typing.overload", "typing_extensions.overload"):
        marked.overload = True
    else:
        return False
    return True
