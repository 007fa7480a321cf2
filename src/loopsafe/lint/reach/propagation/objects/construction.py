"""Attributes of objects, by their allocation site: ``Cache()`` has no remote part, ``Cache(remote)`` has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    DECLARED,
    ELEMENTS,
    FIRST,
    MEMBERS,
    NAME,
    NUMBER,
    OBJECT,
    OF,
    OP,
    SECOND,
    TAG,
)
from loopsafe.lint.link.program.enumerations import is_member
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Lit, Origin, Ref, Type, Types, merge
from loopsafe.lint.link.targets.implicit import runs_as
from loopsafe.lint.reach.propagation.mutation.registrations import Registrations
from loopsafe.lint.reach.propagation.mutation.writes import AFTER_FIELDS, HOOKS, PLAIN, AttributeWrites
from loopsafe.lint.reach.propagation.objects.allocation_contexts import allocation_context
from loopsafe.lint.reach.propagation.objects.bound_methods import object_behind
from loopsafe.lint.reach.propagation.objects.enumerations import literal
from loopsafe.lint.reach.propagation.objects.fields import Fields, in_post_init
from loopsafe.lint.reach.propagation.objects.set_names import named_by_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.propagation.environment import Env
    from loopsafe.lint.reach.propagation.mutation.contents import Contents

WIDEST = 4
MOST_BELOW = 8
STATEMENTS = {"enter": "__enter__", "exit": "__exit__", "iter": "__iter__"}
IMPLICITLY_CALLED = frozenset({"__iter__", "__next__", "__len__", "__str__", "__repr__", "__hash__", "__reversed__"})
DESCRIPTORS = {"load": "__get__", "store": "__set__", "delete": "__delete__"}
DEEPEST = 4  # of constructors that call one another


class Values(Protocol):
    """Answers which types values have in an environment."""

    def certain(self, context: Context, env: Env, value: Value, depth: int = 0) -> Types:
        """All types that a value can have."""

    def excludes(self, context: Context, env: Env, scope: int, depth: int = 0) -> bool:
        """Whether a scope is certainly not entered."""


class Objects(Protocol):
    """Answers which types the attributes of objects have, by how the objects were made."""

    linker: Linker
    values: Values
    writes: AttributeWrites

    def attribute(self, t: Inst, name: str) -> Types:
        """All types that an attribute can have."""


class Passes(Protocol):
    """Answers what calls pass."""

    def bound(self, context: Context, env: Env, number: int, target: Context, wanted: frozenset[int]) -> Env:
        """What a call passes for some parameters."""


class Constructions:
    """Follows the arguments of a constructor call into the attributes in which they are stored."""

    def __init__(
        self,
        linker: Linker,
        values: Values,
        passes: Passes,
        receiver_types: Callable[[Context, Env, Value], Types],
        contents: Contents,
    ) -> None:
        self.linker = linker
        self.values = values
        self.passes = passes
        self.receiver_types = receiver_types  # all types of the receiver of a method call
        self.contents = contents
        self.writes = AttributeWrites(linker)
        self.fields = Fields(linker, self, self.writes)
        self.registrations = Registrations(linker)
        self._attributes: dict[tuple[Inst, str], Types] = {}
        self._entered: dict[Inst, dict[Ref, Env]] = {}
        self._deciding: dict[Inst, bool] = {}
        self._above: dict[Ref, frozenset[str]] = {}
        self._flags: dict[Ref, dict[str, Lit]] = {}

    def made(self, ref: Ref, context: Context, env: Env, number: int) -> Inst:
        """The type of a constructed object; it has an allocation site only if that decides some attribute."""
        t = Inst(ref, (), True, Origin(context.number, number, allocation_context(context.frame, number, env)))
        decided = self._decides_attributes(t) or self.registrations.objects.made_by(t) is not None
        return t if decided else Inst(ref, (), True)

    def unless_set(self, types: Types, owner: Ref, name: str) -> Types:
        """The types of an attribute, with those that code outside of the class assigns.

        That code may assign an object of the same class that was constructed in another way.
        """
        if not self.writes.is_set_elsewhere(owner, name):
            return types
        plain = tuple(t._replace(origin=None) if isinstance(t, Inst) else t for t in types)
        return merge(plain, self.linker.foreign_writes.attribute(owner, name))

    def receiver(self, context: Context, env: Env, number: int, target: Context) -> Env:
        """The types of ``self`` in a method that an event enters, if they say more than the class does."""
        name = target.frame.name
        marked = self.linker.marks.function((target.mid, target.fid))
        if target.frame.owner < 0 or marked.staticmethod:
            return ()
        if marked.classmethod:
            return self._class_receiver(context, env, number, name)
        entered = (target.mid, target.frame.owner)
        types = self._entered_with(context, env, number, name, entered)
        if not 0 < len(types) <= WIDEST:
            return ()
        mro = self.linker.hierarchy.mro
        replaced = self.linker.receiver_sensitivity.matters((target.mid, target.fid), target.frame.owner)
        decided = all(
            isinstance(t, Inst) and (self._is_refined(t) or (t.exact and replaced)) and entered in mro(t.ref)
            for t in types
        )
        return ((0, types),) if decided else ()

    def _class_receiver(self, context: Context, env: Env, number: int, name: str) -> Env:
        """The ``cls`` of a class method that is called on a class itself: ``C.load()``."""
        event = context.frame.events[number]
        callee = event[CALLEE] if event[OP] == "call" else None
        if callee is None or callee[TAG] != "attr" or callee[ATTRIBUTE] != name:
            return ()
        known = self.values.certain(context, env, callee[OF])
        one = known[0] if len(known) == 1 else None
        return ((0, known),) if isinstance(one, Cls) and not one.open else ()

    def _entered_with(self, context: Context, env: Env, number: int, name: str, entered: Ref) -> Types:
        """All objects on which an event may run the method ``name`` of the class ``entered``."""
        event = context.frame.events[number]
        value = event[FIRST]
        if (event[OP] in ("load", "store", "delete") and event[SECOND] == name) or STATEMENTS.get(event[OP]) == name:
            return self._among(context, env, value, entered)
        if DESCRIPTORS.get(event[OP]) == name:
            return self._descriptor(context, env, event, entered)
        if event[OP] == "op" and runs_as(value, name):
            return self._among(context, env, event[SECOND], entered)
        if event[OP] != "call" or value is None:
            return ()
        home, behind = object_behind(self.linker, self.writes, context, value, name)
        if behind is not None:
            return self._among(home, (), behind, entered)
        if value[TAG] == "attr" and value[ATTRIBUTE] == name:
            base = value[OF]
            if (
                base is not None
                and base[TAG] == "call"
                and context.frame.events[base[NUMBER]][FIRST] == ("name", "super")
            ):
                base = ("param", 0) if context.frame.owner >= 0 else None  # a function inside has its own parameters
            return self._among(context, env, base, entered)
        if name in ("__init__", AFTER_FIELDS):
            made = self.values.certain(context, env, ("call", number))
            return made if name == "__init__" else tuple(map(_as_post_init_sees_it, made))
        if name in IMPLICITLY_CALLED and event[ARGUMENTS]:
            return self._among(context, env, event[ARGUMENTS][0], entered)  # ``list(x)``
        return self._among(context, env, value, entered)  # the object itself is called

    def _is_refined(self, t: Inst) -> bool:
        """Whether a type says more about an object than its declared class does."""
        return (
            bool(t.origin)
            or is_member(t)
            or (t.exact and bool(self._constants(t.ref)))
            or self._class_decides_attributes(t)
        )

    def constant(self, t: Inst, name: str) -> Types:
        """The flag that a class body sets and no other code changes: ``verbose = False``."""
        found = self._constants(t.ref).get(name) if t.exact else None
        return () if found is None or self.writes.is_set_elsewhere(t.ref, name) else (found,)

    def _constants(self, ref: Ref) -> dict[str, Lit]:
        found = self._flags.get(ref)
        if found is None:
            found = self._flags[ref] = {}
            program, mro = self.linker.program, self.linker.hierarchy.mro(ref)
            own = [program.cls(owner) for owner in mro if not program.module_of(owner).is_stub]
            plain = all(program.module_of(o).name in PLAIN for o in mro if program.module_of(o).is_stub)
            hooked = any(cls.metaclass or not cls.methods.keys().isdisjoint(HOOKS) for cls in own)
            if hooked or not plain or not self.linker.hierarchy.is_complete(ref):
                return found
            fields = self.linker.records.all_fields(ref)
            for cls in reversed(own):
                for name, entries in cls.attributes.items():
                    value = entries[0][1] if len(entries) == 1 else None
                    flag = value if value and value[TAG] == "const" and value[CONSTANT].__class__ is bool else None
                    found.pop(name, None)
                    if flag and name not in fields and not any(name in c.instance or name in c.methods for c in own):
                        found[name] = literal(flag)
        return found

    def _descriptor(self, context: Context, env: Env, event: Event, entered: Ref) -> Types:
        """The descriptor behind an attribute: an object that a class body constructs."""
        program, mro = self.linker.program, self.linker.hierarchy.mro
        found: list[Types] = []
        for t in self.values.certain(context, env, event[OBJECT]) or self.linker.types(context, event[OBJECT]):
            for owner in mro(t.ref) if isinstance(t, Inst) else ():
                cls = program.cls(owner)
                for _, value in cls.attributes.get(event[NAME], ()):
                    found.append(self.values.certain(program.context(owner[0], cls.frame), (), value))
        certain = merge(*found) if all(found) else ()
        return certain if all(isinstance(t, Inst) and entered in mro(t.ref) for t in certain) else ()

    def _among(self, context: Context, env: Env, value: Value, entered: Ref) -> Types:
        """All types of a receiver whose method of the class ``entered`` runs, without its other members."""
        members = _members(value)
        if len(members) > 1:
            mro = self.linker.hierarchy.mro
            members = [
                member
                for member in members
                if any(isinstance(t, Inst) and entered in mro(t.ref) for t in self.linker.types(context, member))
            ]
        found = [self.receiver_types(context, env, member) for member in members]
        return merge(*found) if found and all(found) else ()

    def _decides_attributes(self, t: Inst) -> bool:
        """Whether the way an object was constructed decides any of its attributes."""
        found = self._deciding.get(t)
        if found is None:
            self._deciding[t] = False
            found = self._deciding[t] = any(self.attribute(t, name) for name in self._names(t.ref))
        return found

    def _names(self, ref: Ref) -> list[str]:
        return [*self.linker.records.all_fields(ref), *sorted(self.writes.names(ref))]

    def attribute(self, t: Inst, name: str) -> Types:
        """All types of an attribute of the object; empty if its construction does not decide them."""
        if t.origin is None:
            return self._by_class(t, name)
        key = (t, name)
        if key not in self._attributes:
            self._attributes[key] = ()
            self._attributes[key] = self._stored_by_constructors(t, name)
        return self._attributes[key]

    def _class_decides_attributes(self, t: Inst) -> bool:
        """Whether a class decides an attribute of an ancestor: ``super().__init__(Memory())``."""
        key = t._replace(args=(), wraps=None)
        found = self._deciding.get(key)
        if found is None:
            found = self._deciding[key] = any(self._by_class(t, name) for name in self._decided_by_ancestors(t.ref))
        return found

    def _by_class(self, t: Inst, name: str) -> Types:
        """All types of an attribute of the objects of a class and its subclasses, however they are made."""
        if name not in self._decided_by_ancestors(t.ref):
            return ()
        below = () if t.exact else self.linker.hierarchy.subclasses(t.ref)
        if len(below) > MOST_BELOW:
            return ()
        found = [self._by_exact_class(Inst(ref, (), True), name) for ref in (t.ref, *below)]
        return merge(*found) if all(found) else ()

    def _by_exact_class(self, t: Inst, name: str) -> Types:
        """All types of an attribute of objects of exactly this class."""
        key = (t, name)
        if key not in self._attributes:
            self._attributes[key] = ()
            self._attributes[key] = (
                self._stored_by_constructors(t, name) if name in self._decided_by_ancestors(t.ref) else ()
            )
        return self._attributes[key]

    def _decided_by_ancestors(self, ref: Ref) -> frozenset[str]:
        """The attributes that ancestors' constructors assign from known arguments of the class."""
        found = self._above.get(ref)
        if found is None:
            self._above[ref] = frozenset()
            program = self.linker.program
            decided = {constructor for constructor, env in self._constructors(Inst(ref, (), True)).items() if env}
            owners = {(one[0], program.frame(one).owner) for one in decided if program.frame(one).owner >= 0}
            found = self._above[ref] = frozenset(
                name
                for owner in owners
                for name, entries in program.cls(owner).instance.items()
                if any((owner[0], fid) in decided for fid, *_ in entries)
            )
        return found

    def _stored_by_constructors(self, t: Inst, name: str) -> Types:
        """All types that the constructors store in an attribute, given their arguments."""
        if name in self.linker.records.all_fields(t.ref):
            return self.fields.field(t, name)
        by_name = named_by_class(self, t, name) if t.origin is not None else ()
        if by_name:
            return by_name
        found: list[Types] = []
        for owner, fid, value in self.writes.by_constructors(t, name):
            constructor = (owner[0], fid)
            env = self._constructors(t).get(constructor)
            known = () if env is None else self._stored(t, constructor, env, value)
            if not known:
                return ()
            found.append(known)
        return self.contents.unless_shared(merge(*found), t.ref, name) if found else ()

    def _stored(self, t: Inst, constructor: Ref, env: Env, value: Value) -> Types:
        """The types of a value that a constructor stores; ``self.make()`` in it is a method of the exact class."""
        target = self.linker.program.context(*constructor)
        own = () if dict(env).get(0) else ((0, (Inst(t.ref, (), True),)),)
        return self.values.certain(target, (*own, *env), value)

    def _constructors(self, t: Inst) -> dict[Ref, Env]:
        """The constructors that run for the object, each with its environment."""
        found = self._entered.get(t)
        if found is None:
            found = self._entered[t] = {}
            first = self.linker.methods.find(t.ref, "__init__")
            if first is not None and t.origin is None and not self.linker.program.module_of(first.ref).is_stub:
                self._follow(self.linker.program.context(*first.ref), (), found, 0)
            elif first is not None and t.origin is not None:
                number, made, env = t.origin
                self._enter(self.linker.program.contexts[number], env, made, first.ref, found, 0)
        return found

    def _enter(
        self, context: Context, env: Env, number: int, constructor: Ref, found: dict[Ref, Env], depth: int
    ) -> None:
        """Note the environment of a constructor, and those of the base classes' constructors that it calls."""
        linker = self.linker
        target = linker.program.context(*constructor)
        if target.module.is_stub or depth > DEEPEST:
            return
        passed = self.passes.bound(context, env, number, target, frozenset(range(len(target.frame.params))))
        if constructor in found:
            passed = tuple(pair for pair in passed if pair in found[constructor])  # it is called more than once
        found[constructor] = passed
        self._follow(target, passed, found, depth)

    def _follow(self, target: Context, passed: Env, found: dict[Ref, Env], depth: int) -> None:
        """Note what a constructor passes to those of its base classes."""
        for onward, event in enumerate(target.frame.events):
            if (
                event[OP] == "call"
                and event[CALLEE] is not None
                and event[CALLEE][TAG] == "attr"
                and event[CALLEE][ATTRIBUTE] == "__init__"
            ):
                for fn in self.linker.types(target, event[CALLEE]):
                    if isinstance(fn, Fn):
                        self._enter(target, passed, onward, fn.ref, found, depth + 1)


def _as_post_init_sees_it(t: Type) -> Type:
    return in_post_init(t) if isinstance(t, Inst) and t.origin is not None else t


def _members(value: Value) -> list[Value]:
    """The possible values of an expression: ``x if c else y``, an element of ``(x, y)``."""
    if value is None:
        return [None]
    if value[TAG] in ("typed", "guarded"):
        return _members(value[DECLARED] if value[TAG] == "typed" else value[OF])
    if value[TAG] == "union":
        return list(value[MEMBERS])
    if value[TAG] == "elem" and value[OF] is not None and value[OF][TAG] == "seq":
        return list(value[OF][ELEMENTS])
    return [value]
