"""The linker: what a value can be in a context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CLASS, CONSTANT, IDENTIFIER, ITEMS, TAG, Value
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.calls.binding import Binding
from loopsafe.lint.link.calls.callables import Callables
from loopsafe.lint.link.calls.callers import Callers
from loopsafe.lint.link.calls.decorators import Decorators
from loopsafe.lint.link.calls.handed_over import HandedOver
from loopsafe.lint.link.calls.methods import Methods
from loopsafe.lint.link.calls.object_hooks import ObjectHooks
from loopsafe.lint.link.calls.overloads import Overloads
from loopsafe.lint.link.calls.receiver_sensitivity import ReceiverSensitivity
from loopsafe.lint.link.calls.single_dispatch import SingleDispatch
from loopsafe.lint.link.calls.special_calls import result_of_getattr
from loopsafe.lint.link.calls.validation import Validation
from loopsafe.lint.link.program.enumerations import Enumerations, is_member, key_of_member
from loopsafe.lint.link.program.hierarchy import Hierarchy
from loopsafe.lint.link.program.marks import MarkTable
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    Cls,
    Coro,
    Ctx,
    Gen,
    Inst,
    Lit,
    Map,
    Ref,
    Tup,
    Type,
    Types,
    joined,
    merge,
)
from loopsafe.lint.link.values.annotations import Annotations
from loopsafe.lint.link.values.attributes.lookup import Attributes
from loopsafe.lint.link.values.awaitables import Awaitables
from loopsafe.lint.link.values.evaluators import EVALUATE
from loopsafe.lint.link.values.fixpoint import Fixpoint
from loopsafe.lint.link.values.framework_arguments import FrameworkArguments
from loopsafe.lint.link.values.injected import Injected
from loopsafe.lint.link.values.parameters import Parameters
from loopsafe.lint.link.values.pytest_fixtures import PytestFixtures
from loopsafe.lint.link.values.storage.channels import Channels
from loopsafe.lint.link.values.storage.default_factories import DefaultFactories
from loopsafe.lint.link.values.storage.filled_by_calls import FilledByCalls
from loopsafe.lint.link.values.storage.foreign_writes import ForeignWrites
from loopsafe.lint.link.values.storage.named_by_values import NamedByValues
from loopsafe.lint.link.values.storage.records import Records
from loopsafe.lint.link.values.type_variables import TypeVariables

if TYPE_CHECKING:
    from loopsafe.lint.link.program.program import Context, Program

ANYWHERE = frozenset({"from", "imp", "type"})  # values that mean the same in every frame of a module
CONTAINERS = frozenset({"builtins", "typing", "collections", "collections.abc"})  # whose classes say what they hold


class Linker:
    """Resolves values; every answer is memoised."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.marks = MarkTable(program)
        self.hierarchy = Hierarchy(self)
        self.methods = Methods(self)
        self.attributes = Attributes(self)
        self.annotations = Annotations(self)
        self.type_variables = TypeVariables(self)
        self.awaitables = Awaitables(self)
        self.binding = Binding(self)
        self.decorators = Decorators(self)
        self.callables = Callables(self)
        self.overloads = Overloads(self)
        self.callers = Callers(self)
        self.handed_over = HandedOver(self)
        self.parameters = Parameters(self)
        self.records = Records(self)
        self.default_factories = DefaultFactories(self)
        self.pytest_fixtures = PytestFixtures(self)
        self.framework_arguments = FrameworkArguments(self)
        self.injected = Injected(self)
        self.named_by_values = NamedByValues(self)
        self.foreign_writes = ForeignWrites(self)
        self.filled_by_calls = FilledByCalls(self)
        self.channels = Channels(self)
        self.object_hooks = ObjectHooks(self)
        self.validation = Validation(self)
        self.single_dispatch = SingleDispatch(self)
        self.enumerations = Enumerations(self)
        self.receiver_sensitivity = ReceiverSensitivity(self)
        self.guarded = Fixpoint().ask
        self._builtins: dict[str, Types] = {}

    def types(self, context: Context, value: Value) -> Types:
        """What ``value`` can be in ``context``; empty when unknown."""
        if value is None:
            return UNKNOWN
        tag = value[TAG]
        if tag == "const":
            return (Lit(value[CONSTANT], value[CONSTANT].__class__.__name__),)  # no key of the memo tells 0 from False
        memo = context.memo
        found = memo.get(value)
        if found is not None:
            return found
        if context.fid and (tag in ANYWHERE or (tag == "name" and _is_global(context, value[IDENTIFIER]))):
            home = self.program.context(context.mid, 0)
            found = home.memo.get(value)
            if found is None:
                return self.types(home, value)
            memo[value] = found
            return found
        return self.guarded((context.number, value), memo, lambda: EVALUATE[tag](self, context, value))

    # Names

    def name(self, context: Context, name: str) -> Types:
        """What a name means in a context: enclosing frames, module, star imports, builtins."""
        frames = context.module.facts.frames
        fid = context.fid
        while fid >= 0:
            entries = frames[fid].bindings.get(name)
            if entries is not None:
                found = [self.types(self.program.outer(context, owner), value) for owner, value in entries]
                merged = merge(*found) if fid else merge(*found, self.foreign_writes.container(context.mid, name))
                if merged or frames[fid].kind != CLASS:  # in a class body, ``Lock = Lock`` means the one outside
                    return self.filled(merged) if len(entries) > 1 else merged
            fid = frames[fid].parent
        return self.module_name(context.module.number, name, skip_own=True) or self.builtin(name)

    def module_name(self, mid: int, name: str, *, skip_own: bool = False, seen: frozenset[int] = frozenset()) -> Types:
        """What ``module.name`` is: a binding, a name from a star import, or a submodule."""
        module = self.program.module(mid)
        if not skip_own:
            entries = module.facts.frames[0].bindings.get(name)
            if entries is not None:
                # What a program puts in the place of a library's own, such as sys.stdout, is an exception.
                given = UNKNOWN if module.is_stub else self.foreign_writes.container(mid, name)
                found = merge(*[self.types(self.program.context(mid, owner), value) for owner, value in entries], given)
                if found:
                    return self.filled(found)
            if module.is_package:
                inner = self.program.import_name(f"{module.name}.{name}", module)
                if inner is not None:
                    return (inner,)
        for other in self.program.stars(module):
            if other.number not in seen:
                found = self.module_name(other.number, name, seen=seen | {mid})
                if found:
                    return found
        if not skip_own and name != "__getattr__" and "__getattr__" in module.facts.frames[0].bindings:
            getter = self.module_name(mid, "__getattr__")
            return merge(*[result_of_getattr(self.callables, fn, name) for fn in getter])
        return UNKNOWN

    def builtin(self, name: str) -> Types:
        """A name of the ``builtins`` module."""
        found = self._builtins.get(name)
        if found is None:
            module = self.program.table.stub("builtins")
            found = UNKNOWN
            if module is not None and name in module.facts.frames[0].bindings:
                found = self.module_name(module.number, name)
            self._builtins[name] = found
        return found

    def instance(self, name: str, *args: Types) -> tuple[Inst, ...]:
        """An instance of a builtin class."""
        return tuple(Inst(t.ref, args, True) for t in self.builtin(name) if isinstance(t, Cls))

    # Iteration, entering, awaiting

    def elements(self, types: Types) -> Types:
        """What iterating values of these types yields."""
        return merge(*[self._elements(t) for t in types])

    def _elements(self, t: Type) -> Types:
        if isinstance(t, Tup):
            return merge(*t.items)
        if isinstance(t, Map):
            return merge(*[_key(key) for key, _ in t.pairs if key is not None])
        if isinstance(t, Gen):
            return self.yields(t)
        if isinstance(t, (Inst, Cls)):
            iterator = self.call_method(t, "__iter__")
            if isinstance(t, Cls) and self.hierarchy.is_enumeration(t.ref):
                return (Inst(t.ref),)
            following = merge(
                *[
                    self._following(i) if isinstance(i, Inst) else self._elements(i)
                    for i in iterator
                    if i != t or isinstance(t, Inst)
                ]
            )
            if following or self.methods.special(t, "__iter__"):
                return following
            return self.call_method(t, "__getitem__")
        return UNKNOWN

    def _following(self, iterator: Inst) -> Types:
        """What an iterator gives; ``iter(xs)`` stands for the iterator of a container, which has no other class."""
        if not self.program.module_of(iterator.ref).is_stub or self.methods.special(iterator, "__next__"):
            return self.call_method(iterator, "__next__")
        return UNKNOWN if iterator in self.call_method(iterator, "__iter__") else self._elements(iterator)

    def filled(self, types: Types) -> Types:
        """``deque()`` and what was put into it: a container made empty holds what the displays beside it do."""
        if len(types) < 2:
            return types
        shown = [t for t in types if isinstance(t, (Tup, Map)) or (isinstance(t, Inst) and t.exact and t.args)]
        if not shown:
            return types
        known = {t.ref for t in shown if isinstance(t, Inst)}
        empty = [
            t
            for t in types
            if isinstance(t, Inst) and t.exact
            and ((not t.args and t.ref not in known) or self.program.module_of(t.ref).name == "collections")
            and self.program.module_of(t.ref).is_stub and len(self.type_variables.of_class(t.ref)) == 1
        ]  # fmt: skip
        return merge(types, tuple(t._replace(args=(self.elements(tuple(shown)),)) for t in empty)) if empty else types

    def yields(self, generator: Gen) -> Types:
        """What a generator object yields."""
        if generator.elements:
            return generator.elements
        context = self.program.context(*generator.ref, generator.binds)
        frame = context.frame
        if frame.returns_annotation is not None:
            declared = self.annotations.instance(context, frame.returns_annotation)
            found = self.declared_elements(declared)
            if found:
                return found
        return merge(*[self.types(context, value) for value in frame.yields])

    def declared_elements(self, declared: Types) -> Types:
        """What a generator yields that is declared to return these: what iterating them gives; their first type
        argument is that only where it says so, and ``ItemsView[K, V]`` has pairs."""
        generics = [t for t in declared if isinstance(t, Inst) and t.args]
        return merge(*[self._elements(t) or t.args[0] for t in generics])

    def call_method(self, t: Type, name: str, *args: Types) -> Types:
        """The result of ``t.name(*args)``."""
        results = [self.callables.result(None, method, Arguments.of(args)) for method in self.methods.special(t, name)]
        return merge(*results)

    def entered(self, types: Types) -> Types:
        """What ``with x as y`` binds."""
        found = []
        for t in types:
            if isinstance(t, Ctx):
                found.append(self.yields(t.generator))
            elif isinstance(t, Inst):
                found.append(self.call_method(t, "__enter__"))
        return merge(*found)

    def awaited(self, types: Types) -> Types:
        """What ``await x`` gives, and ``yield from`` a generator."""
        found = []
        for t in types:
            if isinstance(t, Coro):
                found.append(t.result)
            elif isinstance(t, Gen):
                found.append(self._returned(t))
            elif isinstance(t, Inst):
                for generator in self.call_method(t, "__await__"):
                    if isinstance(generator, Inst) and generator.args:
                        found.append(generator.args[-1])
                    elif isinstance(generator, Gen):
                        found.append(self._returned(generator))
        return merge(*found)

    def _returned(self, generator: Gen) -> Types:
        """What a generator returns, which ``yield from`` gives."""
        context = self.program.context(*generator.ref, generator.binds)
        return merge(*[self.types(context, value) for value, _ in context.frame.returns])

    def item(self, types: Types, key: Types, inside: Types = UNKNOWN) -> Types:
        """What ``x[key]`` gives; ``inside``: the objects that are being looked into, which may hold one another."""
        constants = [
            k.value if isinstance(k, Lit) else key_of_member(k) for k in key if isinstance(k, Lit) or is_member(k)
        ]
        found = [self._item(t, key, constants, inside) for t in joined(types)]
        return merge(*[items for items in found if items is not None])

    def _item(self, t: Type, key: Types, constants: list[object], inside: Types) -> Types | None:
        """What ``x[key]`` gives for one type of ``x``; None where the key does not fit. ``constants``: of the key."""
        if isinstance(t, Tup):
            return _item_of_sequence(t, constants)
        if isinstance(t, Map):
            return self._item_of_table(t, key, constants)
        if isinstance(t, Cls):
            enumerated = self.hierarchy.is_enumeration(t.ref)
            named = self.enumerations.named(t.ref, constants) if enumerated else None
            return (named or self.annotations.subscripted(t, key),)
        if isinstance(t, Inst):
            return self._item_of_object(t, key, constants, inside)
        return self.yields(t) if isinstance(t, Gen) else None

    def _item_of_table(self, t: Map, key: Types, constants: list[object]) -> Types:
        """The values under the keys that ``key`` can be, and under unknown ones; all where the key does not decide."""
        keys = constants + self._classes(key)
        exact = [v for k, v in t.pairs if k is not None and k in keys]
        loose = [v for k, v in t.pairs if k is None]
        decides = exact or (len(constants) == len(key) and _are_alike(constants, [k for k, _ in t.pairs if k]))
        return merge(*(exact + loose if decides else [v for _, v in t.pairs]))

    def _item_of_object(self, t: Inst, key: Types, constants: list[object], inside: Types) -> Types:
        """What ``__getitem__`` returns, or what the project has put in; what it iterates, where it is unpacked."""
        got = self.records.item(t, constants) or self.call_method(t, "__getitem__", key)
        if not got and self._takes_anything(t):
            held = tuple(x for x in self.attributes.of_one(t, ITEMS) if x != t and x not in inside)
            got = self.item(held, key, (*inside, t))
            got = got or (self.foreign_writes.item(t.ref, constants[0]) if len(constants) == 1 else UNKNOWN)
        unpacked = not got and constants and self.methods.find(t.ref, "__getitem__") is None
        return self._elements(t) if unpacked else got

    def _classes(self, key: Types) -> list[object]:
        """The classes that a key can be: ``table[type(event)]``."""
        found: dict[Ref, None] = {}
        for k in key:
            if isinstance(k, Cls):
                found[k.ref] = None
                found.update(dict.fromkeys(self.hierarchy.subclasses(k.ref) if k.open else ()))
        return [(ref, "") for ref in found]

    def _takes_anything(self, t: Inst) -> bool:
        """Whether an object keeps what the project puts into it: one of a framework, or a dict of the project's own."""
        module, put = self.program.module_of(t.ref), self.methods.find(t.ref, "__setitem__")
        return put is not None and module.name not in CONTAINERS and self.program.module_of(put.owner).is_stub


def _item_of_sequence(t: Tup, constants: list[object]) -> Types | None:
    """The item at a constant index; any item where the index is not known; None for a name, which no list has."""
    index = constants[0] if len(constants) == 1 else None
    if isinstance(index, int) and -len(t.items) <= index < len(t.items):
        return t.items[index]
    by_name = constants and all(isinstance(k, str) for k in constants)
    return None if by_name else merge(*t.items)


def _is_global(context: Context, name: str) -> bool:
    """Whether nothing but the module's own code, or what it imports, says what a name means."""
    frames = context.module.facts.frames
    fid = context.fid
    while fid > 0:
        if name in frames[fid].bindings:
            return False
        fid = frames[fid].parent
    return not any(owner for owner, _ in frames[0].bindings.get(name, ()))


def _are_alike(asked: list[object], stored: list[object]) -> bool:
    """Whether keys are of one class, so that those that differ name different items: a member may equal its text."""
    return bool(asked) and len({type(key) for key in (*asked, *stored)}) == 1


def _key(key: object) -> Types:
    """A key of a display as a value: a constant, a class, a member of an enumeration, or a tuple."""
    if isinstance(key, tuple):
        if key[0] == "tuple":
            return (Tup(tuple(_key(part) for part in key[1:])),)
        return (Inst(key[0]) if key[1] else Cls(key[0]),)
    return (Lit(key, key.__class__.__name__),)
