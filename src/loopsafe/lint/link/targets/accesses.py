"""Accesses and operations that run code: properties and other descriptors, ``__getattr__``, ``__add__``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, CONSTANT, METHOD, NAME, NUMBER, OBJECT, OPERAND, OTHERS, TAG, VALUE
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import Cls, Fn, Gen, Inst, Lit, Map, Sup, Tup
from loopsafe.lint.link.targets.copied_parts import parts_with_own_method
from loopsafe.lint.link.targets.implicit import REFLECTED, STAND_INS, SWAPPED, Implicit
from loopsafe.lint.link.targets.reflected_operators import is_final

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type, Types
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.link.targets.event_targets import EventTargets

OBJECT_ASKED_FOR = ("param", 1)  # ``obj`` of ``__get__(self, obj, owner)``; None when a class is asked

NO_ARGUMENTS = Arguments.of(())
SEQUENCES = frozenset({"list", "tuple", "str", "bytes", "bytearray", "range"})
OF_DISPLAYS = frozenset({"__contains__", "__iadd__"})  # operators of lists and tuples that run methods of the operand
OF_KEYS = frozenset({"__contains__", "__getitem__", "__setitem__", "__delitem__"})  # for which a dict hashes a key
ASKED_INSIDE = {
    **dict.fromkeys(("__format__", "__str__", "__repr__"), "__repr__"),
    **dict.fromkeys(("__eq__", "__ne__"), "__eq__"),
    **dict.fromkeys(("__lt__", "__gt__", "__le__", "__ge__"), "__lt__"),
}
"""Operations for which containers and records ask what is inside of them, and the method that they call there."""


class Accesses:
    """The targets of events that do not look like calls."""

    def __init__(self, event_targets: EventTargets) -> None:
        self.calls = event_targets.calls
        self.linker = event_targets.linker
        self.implicit = Implicit(self.linker.program)
        self._plain: set[tuple[Ref, bool, str]] = set()  # accesses that run no code: class, exact or not, name

    def load(self, context: Context, event: Event) -> list[Target]:
        """Reading ``x.name``: a property, another descriptor, or ``__getattr__``."""
        return (
            self._loaded(self.linker.types(context, event[OBJECT]), event[NAME])
            if self.implicit.may_load(event[NAME])
            else []
        )

    def of_attribute(self, types: Types, names: Types) -> list[Target]:
        """What reading attributes of values of these types runs, of which ``names`` are the names."""
        asked = [t.value for t in names if isinstance(t, Lit) and isinstance(t.value, str)]
        found: list[Target] = []
        for path in asked:
            owners = types
            for name in path.split("."):  # ``attrgetter("owner.name")``
                found += self._loaded(owners, name) if self.implicit.may_load(name) else []
                owners = self.linker.attributes.of(owners, name)
        return found

    def _loaded(self, types: Types, name: str) -> list[Target]:
        """What reading the attribute ``name`` of values of these types runs."""
        found: list[Target] = []
        for t in types:
            if isinstance(t, Cls):
                found += self._of_class(t, name)
            elif isinstance(t, Sup):
                found += self._of_super(t, name)
            elif isinstance(t, Inst) and (t.ref, t.exact, name) not in self._plain:
                run = self._of_instance(t, name)
                if not run:
                    self._plain.add((t.ref, t.exact, name))
                found += run
        return found

    def _of_instance(self, t: Inst, name: str) -> list[Target]:
        """Reading ``x.name`` of an instance: properties, other descriptors, default factories, ``__getattr__``."""
        found: list[Target] = []
        linker = self.linker
        if self.implicit.any_getattribute:
            found += [x for x in self.calls.of_method(t, "__getattribute__") if x.context is not None]
        for member in linker.methods.of(t, name):
            if linker.marks.function(member.ref).property:
                found += self.calls.of_call(linker.methods.bind(t, member), Arguments.of(()))
            for made in linker.decorators.object_of(member.ref):
                found += self.calls.of_method(made, "__get__", Arguments.of(((t,),)))
        found += self._descriptor(t, name, "__get__")
        maker = linker.default_factories.maker(t.ref, name)
        if maker is not None and not linker.default_factories.is_assigned(t.ref, name):
            found += self.calls.of_call(linker.methods.bind(t, maker), Arguments.of(()))
        if self.implicit.any_getattr and linker.attributes.is_missing(t.ref, name):
            found += self.calls.of_method(t, "__getattr__")
        return found

    def _of_super(self, t: Sup, name: str) -> list[Target]:
        """Reading ``super().name``: a property further up."""
        method = self.linker.attributes.above(t, name)
        if method is None or not self.linker.marks.function(method.ref).property:
            return []
        return self.calls.of_call(self.linker.methods.bind(t.receiver, method), Arguments.of(()))

    def _of_class(self, t: Cls, name: str) -> list[Target]:
        """Reading ``C.name``: a property of the metaclass, or a descriptor that does not ask for an object."""
        linker = self.linker
        found: list[Target] = []
        if linker.hierarchy.metaclass(t.ref) is not None:
            for fn in linker.attributes.properties(t, name):
                found += self.calls.of_call(fn, Arguments.of(()))
            if self.implicit.any_getattr and linker.attributes.is_left_to_metaclass(t, name):
                found += self.calls.of_method(t, "__getattr__")
        made = self._descriptor(t, name, "__get__")
        method = linker.methods.find(t.ref, name)
        for descriptor in linker.decorators.object_of(method.ref) if method is not None else ():
            made += self.calls.of_method(descriptor, "__get__")
        return found + [target for target in made if not _asks_for_an_object(target)]

    def store(self, context: Context, event: Event) -> list[Target]:
        """``x.name = ...``: a setter, a descriptor, or ``__setattr__``."""
        found: list[Target] = []
        linker = self.linker
        name = event[NAME]
        if not self.implicit.may_store(name):
            return found
        for t in linker.types(context, event[OBJECT]):
            if not isinstance(t, Inst):
                continue
            setter = linker.methods.setter(t.ref, name)
            if setter is not None:
                value = Arguments.of((linker.types(context, event[VALUE]),))
                found += self.calls.of_call(Fn(setter.ref, (t,)), value)
            elif not linker.program.module_of(t.ref).is_stub:
                found += [x for x in self.calls.of_method(t, "__setattr__") if x.context is not None]
                found += self._descriptor(t, name, "__set__")
                for member in linker.object_hooks.assigned(t.ref, name):
                    found += self.calls.of_call(linker.methods.bind(t, member), NO_ARGUMENTS)
        return found

    def delete(self, context: Context, event: Event) -> list[Target]:
        """``del x.name``: a deleter, a descriptor, or ``__delattr__``."""
        linker = self.linker
        name = event[NAME]
        if not self.implicit.may_store(name):
            return []
        found: list[Target] = []
        for t in linker.types(context, event[OBJECT]):
            if isinstance(t, Inst) and not linker.program.module_of(t.ref).is_stub:
                deleter = linker.methods.deleter(t.ref, name)
                if deleter is not None:
                    found += self.calls.of_call(Fn(deleter.ref, (t,)), Arguments.of(()))
                else:
                    found += self._descriptor(t, name, "__delete__")
                    found += [x for x in self.calls.of_method(t, "__delattr__") if x.context is not None]
        return found

    def operate(self, context: Context, event: Event) -> list[Target]:
        """An operation, such as ``a + b`` or ``a[k]``, that runs a method of its operand."""
        name = event[METHOD]
        if not self.implicit.may_operate(name) and not self.implicit.may_operate(REFLECTED.get(name, "")):
            return []
        arguments = Arguments(self.linker, context, event[OTHERS], ())
        if name == "__call__":
            return self._decorate(context, event[OPERAND], arguments)
        operands = self.linker.types(context, event[OPERAND])
        if name == "__match_args__":
            return self._match(operands, event[OTHERS][0])
        if name in SWAPPED and event[OTHERS] and (event[OTHERS][0] or ("",))[TAG] == "const":
            operands = tuple(t for t in operands if self._compares(t, name))
        if name == "__getitem__":
            return self.of_operator(operands, name, arguments) or self._index(operands, arguments)
        return self.of_operator(operands, name, arguments) + self._reflected(context, event, arguments)

    def _decorate(self, context: Context, decorator: Value, arguments: Arguments) -> list[Target]:
        """A decorator where a function is defined: it is called with the function."""
        if self._passes_through(context, decorator):
            return []
        return [x for t in self.linker.types(context, decorator) for x in self.calls.of_call(t, arguments)]

    def _match(self, operands: Types, position: Value) -> list[Target]:
        """``case C(x)``: reads the attribute that ``__match_args__`` of the class lists in this position."""
        assert position is not None
        read = ((t, self.linker.records.matched(t, position[CONSTANT])) for t in operands if isinstance(t, Inst))
        return [x for t, attribute in read if attribute for x in self._loaded((t,), attribute)]

    def _index(self, operands: Types, arguments: Arguments) -> list[Target]:
        """``xs[k]`` of a list, a string or the like: it runs ``__index__`` of an object that is no number."""
        if not self.implicit.may_operate("__index__"):
            return []
        is_sequence = any(isinstance(t, Tup) or (isinstance(t, Inst) and self._is_sequence(t)) for t in operands)
        return self.of_operator(arguments.at(0) or (), "__index__", Arguments.of(())) if is_sequence else []

    def _reflected(self, context: Context, event: Event, arguments: Arguments) -> list[Target]:
        """``a + b``, where ``__add__`` of ``a`` may leave the result to ``__radd__`` of ``b``, or comes second."""
        reflected = REFLECTED.get(event[METHOD], "")
        if len(event[OTHERS]) != 1 or not self.implicit.may_operate(reflected):
            return []
        left, right = (self.linker.types(context, value) for value in (event[OPERAND], event[OTHERS][0]))
        if is_final(self.linker, event[METHOD], left, right):
            return []
        return self.of_operator(right, reflected, arguments)

    def _compares(self, t: Type, name: str) -> bool:
        """Whether a value has a comparison method of its own; the constant it is compared with has no reflected one."""
        own = isinstance(t, Inst) and (self.linker.methods.of(t, name) or self.linker.program.cls(t.ref).decorators)
        return bool(own)

    def _is_sequence(self, t: Inst) -> bool:
        """Whether a value is a list, a string or another sequence of Python's own."""
        cls, module = self.linker.program.cls(t.ref), self.linker.program.module(t.ref[0])
        return module.name == "builtins" and cls.name in SEQUENCES

    def _passes_through(self, context: Context, decorator: Value) -> bool:
        """Whether a decorator is made by what leaves functions as they are: ``wraps(f)`` does not call ``f``."""
        if decorator is None or decorator[TAG] != "call":
            return False
        linker = self.linker
        makers = linker.types(context, context.frame.events[decorator[NUMBER]][CALLEE])
        return any(isinstance(t, Fn) and linker.marks.function(t.ref).get("passes_through") for t in makers)

    def of_operator(self, types: Types, name: str, arguments: Arguments) -> list[Target]:
        """Where an operation on values of these types leads."""
        found: list[Target] = []
        for t in types:
            if isinstance(t, Inst) and (t.ref, t.exact, name) not in self._plain:
                found += self._operator(t, name, arguments)
            elif isinstance(t, Tup) and name in OF_DISPLAYS:
                found += self.of_operator(self.linker.hierarchy.as_instance(t), name, arguments)
            elif isinstance(t, Map) and name in OF_KEYS and self.implicit.may_operate("__hash__"):
                found += self.of_operator(arguments.at(0) or (), "__hash__", NO_ARGUMENTS)
            elif isinstance(t, Gen) and name == "__contains__":
                found += self.calls.of_iteration((t,))
            elif isinstance(t, Cls):
                found += self.calls.of_method(t, name, arguments) or self._subscription(t, name, arguments)
            asked = ASKED_INSIDE.get(name)
            if asked is not None and self.implicit.may_operate(asked):
                for inner in parts_with_own_method(self.linker, t, asked):
                    found += self.calls.of_method(inner, asked, arguments)
        return found

    def _subscription(self, t: Cls, name: str, arguments: Arguments) -> list[Target]:
        """``C[x]`` runs ``__class_getitem__`` when the metaclass has nothing to say."""
        method = self.linker.methods.find(t.ref, "__class_getitem__") if name == "__getitem__" else None
        if method is None or self.linker.program.module_of(method.owner).is_stub:
            return []
        return self.calls.of_call(self.linker.methods.bind(t, method), arguments)

    def define(self, context: Context, event: Event) -> list[Target]:
        """A class statement: what bases, a metaclass and descriptors do with the new class."""
        linker = self.linker
        found: list[Target] = []
        for made in linker.types(context, event[OBJECT]):
            if not isinstance(made, Cls):
                continue
            metaclass = linker.hierarchy.metaclass(made.ref)
            for name in ("__new__", "__init__"):
                method = linker.methods.find(metaclass, name) if metaclass is not None else None
                if method is not None and not linker.program.module_of(method.owner).is_stub:
                    found += self.calls.of_call(Fn(method.ref, (made,)), Arguments.of(()))
            for owner in linker.hierarchy.mro(made.ref)[1:]:
                if "__init_subclass__" in linker.program.cls(owner).methods:
                    method = linker.methods.find(owner, "__init_subclass__")
                    if method is not None and not linker.program.module_of(method.owner).is_stub:
                        passed = Arguments(linker, context, (), linker.program.cls(made.ref).keywords)
                        found += self.calls.of_call(Fn(method.ref, (made,)), passed)
                    break
            if "__set_name__" in self.implicit.operators:
                cls = linker.program.cls(made.ref)
                body = linker.program.context(made.ref[0], cls.frame)
                for _, value in (entry for entries in cls.attributes.values() for entry in entries):
                    found += [x for d in linker.types(body, value) for x in self.calls.of_method(d, "__set_name__")]
        return found

    def _operator(self, t: Inst, name: str, arguments: Arguments) -> list[Target]:
        """The class's own method, or the one that stands in for it: ``__str__`` for ``__format__``."""
        linker = self.linker
        found: list[Target] = []
        operation, plain = name, True
        while name:
            for m in linker.methods.of(t, name):
                if linker.program.module_of(m.owner).name != "builtins":
                    if name == "__iter__":
                        return found + self.calls.of_iteration((t,))
                    return found + self.calls.of_method(t, name, arguments)
                marked = linker.marks.function(m.ref)
                told = marked.get("operates")
                if marked.get("iterates") or (told is not None and self.implicit.may_operate(told.args[0])):
                    plain = False
                    found += self.calls.of_method(t, name, arguments)
            name = STAND_INS.get(name, "")
        if operation == "__contains__" and not any(linker.methods.of(t, m) for m in ("__contains__", "__iter__")):
            return self.calls.of_method(t, "__getitem__", NO_ARGUMENTS)  # as in iteration: one number after the other
        if plain:
            self._plain.add((t.ref, t.exact, operation))
        return found

    def _descriptor(self, t: Inst | Cls, name: str, operation: str) -> list[Target]:
        linker = self.linker
        for owner in linker.hierarchy.mro(t.ref):
            cls = linker.program.cls(owner)
            if name in cls.attributes:
                body = linker.program.context(owner[0], cls.frame)
                made = (d for _, value in cls.attributes[name] for d in linker.types(body, value))
                return [
                    x
                    for d in made
                    if isinstance(d, Inst) and self._runs_code(d, t)
                    for x in self.calls.of_method(d, operation, Arguments.of(((t,),)))
                ]
        return []

    def _runs_code(self, descriptor: Inst, owner: Inst | Cls) -> bool:
        """Whether a descriptor runs code: one of the project, or what an object of a library was given."""
        if not self.linker.program.module_of(descriptor.ref).is_stub:
            return True
        return isinstance(owner, Inst) and self.linker.methods.keeps(descriptor)


def _asks_for_an_object(target: Target) -> bool:
    """Whether a descriptor does something else where it is read from a class: ``if obj is None: return self``."""
    return target.context is not None and any(OBJECT_ASKED_FOR in scope for scope in target.context.frame.scopes)
