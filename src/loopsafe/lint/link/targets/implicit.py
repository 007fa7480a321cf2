"""Which attribute accesses and operators can run code at all: told by name, before asking what the receiver is."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, CONSTANT, GENERATOR, IDENTIFIER, NUMBER, OP, TAG
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.modules import STUB_ROOTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loopsafe.lint.facts import Class, Frame
    from loopsafe.lint.link.program.program import Program

# What Python calls for want of an operator's own method.
IN_PLACE = ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor")
STAND_INS = {
    "__format__": "__str__",
    "__str__": "__repr__",
    "__bool__": "__len__",
    "__ne__": "__eq__",
    "__gt__": "__lt__",  # of the other operand
    "__ge__": "__le__",  # of the other operand, or made of __lt__ by total_ordering
    "__le__": "__lt__",
    "__getitem__": "__missing__",
    "__contains__": "__iter__",
    "__radd__": "__add__",  # sum(xs, start)
    **{f"__i{name}__": f"__{name}__" for name in IN_PLACE},
}

SWAPPED = frozenset({"__gt__", "__ge__", "__radd__"})  # what stands in for them may be the other operand's

REFLECTED = {
    **{f"__{name}__": f"__r{name}__" for name in (*IN_PLACE, "divmod")},
    "__eq__": "__eq__",
    "__ne__": "__ne__",
    "__lt__": "__gt__",
    "__gt__": "__lt__",
    "__le__": "__ge__",
    "__ge__": "__le__",
}
"""The method of the other operand that Python asks when the first has none, or does not know."""

COMPARING = frozenset({"__eq__", "__hash__"})  # many classes have them, and hardly any does more than compare
PLAIN = frozenset({"hash", "isinstance", "type", "super", "tuple", "frozenset", "len", "id", "str", "repr", "getattr"})
ITERATED = frozenset({"__iter__", "__next__"})
ITERATING = frozenset({"__contains__", "__iadd__"})  # ``x in lines(path)``, ``rows += lines(path)``
EVERY = "*"  # what a validator of every field is given for its name
PROPERTY = ("name", "property")
DESCRIPTOR = frozenset({"__get__", "__set__", "__delete__"})


def runs_as(operation: str, method: str) -> bool:
    """Whether an operation of an object runs its method of this name, or for want of one what stands in for it."""
    while operation and operation != method:
        operation = "" if operation in SWAPPED else STAND_INS.get(operation, "")
    return operation == method


class Implicit:
    """The names of attributes and operators that may run code of the project; all others need no lookup."""

    def __init__(self, program: Program) -> None:
        self.loads: set[str] = set(marked_names("effect:property"))
        self.stores: set[str] = set(marked_names("schedules:setter"))
        self.operators: set[str] = {"__call__", *marked_names("effect:operator")}
        self.any_store = False
        self.any_getattr = False
        self.any_getattribute = False
        self._defined: set[str] = set()  # attributes of the project's own classes
        self.everything = len(program.table.stub_roots) > len(STUB_ROOTS)  # the user's stubs may mark anything
        objects: set[str] = set()  # class attributes that may be descriptors, where the project has any
        descriptors = False
        for module in program.table.project():
            if any(frame.kind == GENERATOR for frame in module.facts.frames):
                self.operators.update(ITERATING)
            for cls in module.facts.classes:
                self._note_methods(cls, module.facts.frames)
                self._note_attributes(cls, module.facts.frames, objects)
                self._defined.update(cls.methods, cls.attributes, cls.instance)
                descriptors = descriptors or not DESCRIPTOR.isdisjoint(cls.methods)
        for name, stand_in in reversed(STAND_INS.items()):  # what stands in for a stand-in comes first
            if stand_in in self.operators:
                self.operators.add(name)
        if not self.operators.isdisjoint(ITERATED):
            self.operators.update(ITERATING)
        if not self.operators.isdisjoint(COMPARING) or "__getitem__" in self.operators:
            self.operators.add("__contains__")
        if "__hash__" in self.operators:
            self.operators.update(("__setitem__", "__getitem__", "__delitem__"))  # of dicts
        if _makes_what_is_missing(program):
            self.operators.add("__getitem__")
        if descriptors:
            self.loads |= objects
            self.stores |= objects

    def _note_methods(self, cls: Class, frames: tuple[Frame, ...]) -> None:
        for name, fids in cls.methods.items():
            if name.startswith("__") and name.endswith("__"):
                if name not in COMPARING or any(_does_something(frames[fid]) for fid in fids):
                    self.operators.add(name)
                self.any_getattr = self.any_getattr or name == "__getattr__"
                if name == "__getattribute__":
                    self.any_getattribute = True
                    self.loads.update(cls.methods, cls.attributes, cls.instance)
                self.any_store = self.any_store or name in ("__setattr__", "__delattr__")
            elif any(frames[fid].decorators for fid in fids):
                self.loads.add(name)
                self.loads.update(_named(frames, cls.frame, fids))
                self.stores.update(_checked(frames, cls, fids))
                if len(fids) > 1:
                    self.stores.add(name)

    def _note_attributes(self, cls: Class, frames: tuple[Frame, ...], objects: set[str]) -> None:
        self.operators.update(name for name in cls.attributes if name.startswith("__"))
        events = frames[cls.frame].events
        for name, entries in cls.attributes.items():
            calls = [value for _, value in entries if value is not None and value[TAG] == "call"]
            if calls:
                objects.add(name)
            if any(events[value[NUMBER]][CALLEE] == PROPERTY for value in calls):
                self.loads.add(name)
                self.stores.add(name)

    def may_load(self, name: str) -> bool:
        """Whether reading an attribute of this name may run code."""
        return self.everything or name in self.loads or (self.any_getattr and name not in self._defined)

    def may_store(self, name: str) -> bool:
        """Whether assigning an attribute of this name may run code."""
        return self.any_store or name in self.stores

    def may_operate(self, dunder: str) -> bool:
        """Whether this operator may run more than a builtin's code."""
        return self.everything or dunder in self.operators


def _named(frames: Sequence[Frame], body: int, fids: Sequence[int]) -> Iterator[str]:
    """What decorators are given as their only argument: an attribute that the method makes, perhaps."""
    for value in (value for fid in fids for value in frames[fid].decorators):
        if value is not None and value[TAG] == "call":
            args = frames[body].events[value[NUMBER]][ARGUMENTS]
            if (
                len(args) == 1
                and args[0] is not None
                and args[0][TAG] == "const"
                and isinstance(args[0][CONSTANT], str)
            ):
                yield args[0][CONSTANT]


def _checked(frames: Sequence[Frame], cls: Class, fids: Sequence[int]) -> Iterator[str]:
    """The fields whose assignment a decorated method may check: those that the decorator names, or all."""
    for value in (value for fid in fids for value in frames[fid].decorators):
        if value is not None and value[TAG] == "call":
            named = [
                arg[CONSTANT]
                for arg in frames[cls.frame].events[value[NUMBER]][ARGUMENTS]
                if arg and arg[TAG] == "const"
            ]
            yield from (name for name in named if isinstance(name, str))
            if not named or EVERY in named:
                yield from cls.attributes


def _does_something(frame: Frame) -> bool:
    """Whether a method does more than compare attributes."""
    return any(
        event[OP] in ("enter", "iter", "import")
        or (
            event[OP] == "call"
            and not (event[CALLEE] is not None and event[CALLEE][TAG] == "name" and event[CALLEE][IDENTIFIER] in PLAIN)
        )
        for event in frame.events
    )


def _makes_what_is_missing(program: Program) -> bool:
    """Whether the project has a ``defaultdict`` whose factory is code of its own."""
    for mid, fid, number in program.indexes.call_sites("defaultdict"):
        arguments = program.frame((mid, fid)).events[number][ARGUMENTS]
        factory = arguments[0] if arguments else None
        if factory is not None and not (factory[TAG] == "name" and hasattr(builtins, factory[IDENTIFIER])):
            return True
    return False
