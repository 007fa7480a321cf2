"""Attributes: what ``x.name`` is, for values of every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ANY_NAME, ARGUMENTS, CALLEE, ITEMS, PARAMETER, call_of
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.calls.methods import MOST_OVERRIDES
from loopsafe.lint.link.calls.replaced import Replaced
from loopsafe.lint.link.calls.special_calls import asked_for
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    Cls,
    Coro,
    Ctx,
    Fn,
    Gen,
    Inst,
    Lit,
    Mod,
    Part,
    Ref,
    Space,
    Sup,
    Type,
    Types,
    is_none,
    merge,
)
from loopsafe.lint.link.values.fixpoint import LOOKED_UP
from loopsafe.lint.link.values.reconciled import Attribute, reconcile
from loopsafe.lint.link.values.storage.made_with import by_constructor, by_metaclass, subclass_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Class, Value
    from loopsafe.lint.link.calls.methods import Method
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Substitution

    DeclaredAndAssigned = tuple[Types | None, Types | None]  # None where a statement has no annotation, or no value

WRAPS = "functools.wraps"


class Attributes:
    """Lookup of attributes, with what properties and other descriptors give."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.hierarchy = linker.hierarchy
        self.methods = linker.methods
        self.replaced = Replaced(linker)
        self._of_instances: dict[object, Types] = {}

    def of(self, types: Types, name: str) -> Types:
        """What ``x.name`` is, for each type of ``x``."""
        return merge(*[self.of_one(t, name) for t in types]) if types else UNKNOWN

    def of_one(self, t: Type, name: str) -> Types:
        """What ``x.name`` is for one type."""
        linker = self.linker
        if isinstance(t, Inst):
            return self._of_instance(t, name)
        if isinstance(t, Mod):
            named = (Lit(linker.program.module(t.number).name, "str"),) if name == "__name__" else UNKNOWN
            return named or linker.module_name(t.number, name)
        if isinstance(t, Cls):
            return self._of_class(t, name)
        if isinstance(t, Space):
            found = linker.program.import_name(f"{t.name}.{name}", None)
            return (found,) if found is not None else UNKNOWN
        if isinstance(t, Sup):
            return self._of_super(t, name)
        if isinstance(t, Fn):
            return self._of_function(t, name)
        if isinstance(t, Part) and name == "func":
            return t.callee
        if isinstance(t, Gen):
            return self._of_generator(t, name)
        if isinstance(t, Ctx) and name == "__enter__":
            return self._of_generator(t.generator, "__next__")  # its body runs
        if isinstance(t, Coro):
            return self._of_coroutine(t) if name == "__await__" else UNKNOWN
        return merge(*[self.of_one(i, name) for i in self.hierarchy.as_instance(t)])

    def _of_generator(self, t: Gen, name: str) -> Types:
        """A method of a generator; the next step is the one with nothing to send."""
        name = "send" if name == "__next__" else name
        found = (self.methods.find(ref, name) for ref in self._of_typing("Generator"))
        return tuple(self.methods.bind(t, method) for method in found if method is not None)

    def _of_coroutine(self, t: Coro) -> Types:
        """``__await__``, which a class hands on for its own: ``return self.connect().__await__()``."""
        instances = (Inst(ref, (UNKNOWN, UNKNOWN, t.result)) for ref in self._of_typing("Coroutine"))
        return merge(*[self.of_one(instance, "__await__") for instance in instances])

    def _of_typing(self, name: str) -> list[Ref]:
        """A class of the ``typing`` module, if the stubs have it."""
        typing = self.linker.program.table.stub("typing")
        classes = self.linker.module_name(typing.number, name) if typing is not None else UNKNOWN
        return [cls.ref for cls in classes if isinstance(cls, Cls)]

    def is_missing(self, ref: Ref, name: str) -> bool:
        """Whether nothing in a class whose bases are all known is called ``name``."""
        if name.startswith("__") or not self.hierarchy.is_complete(ref):
            return False
        for owner in self.hierarchy.mro(ref):
            cls = self.linker.program.cls(owner)
            frames = self.linker.program.module_of(owner).facts.frames
            bindings = frames[cls.frame].bindings
            if name in cls.methods or name in cls.attributes or name in cls.instance or name in bindings:
                return False
            if any(frames[fid].name != "__getattr__" for fid, _, _ in cls.instance.get(ANY_NAME, ())):
                return False  # what ``__getattr__`` stores was missing when it was asked
        return True

    def _of_function(self, t: Fn, name: str) -> Types:
        kept = self.linker.foreign_writes.of_function(t, name)
        if kept:
            return kept
        marked = self.linker.marks.function(t.ref)
        for wrapper in marked.wrappers:
            # An object made by a decorator: Celery's task.delay, FastAPI's dependency overrides ...
            outer = self.linker.decorators.definition_context(t.ref)
            made = self.linker.decorators.decorator_result(outer, wrapper)
            found = merge(*[self.of_one(m, name) for m in made if isinstance(m, Inst)])
            if found:
                return found
        wrapped = self._wrapped(t) if name == "__wrapped__" else UNKNOWN
        if name == "__func__":
            return (t._replace(bound=None),)
        if name == "__self__":
            return t.bound or UNKNOWN
        return wrapped or ((t,) if name in ("__wrapped__", "__call__", "fn", "func") else UNKNOWN)

    def _wrapped(self, t: Fn) -> Types:
        """What ``@wraps(f)`` says that a function stands in for."""
        program = self.linker.program
        outer = self.linker.decorators.definition_context(t.ref)
        around = program.outer(program.context(*t.ref, t.binds), outer.fid)
        for value in self.linker.marks.function(t.ref).wrappers:
            event = call_of(around.frame.events, value)
            if event is not None and event[ARGUMENTS] and program.dotted(around, event[CALLEE]) == WRAPS:
                return self.linker.types(around, event[ARGUMENTS][0])
        return UNKNOWN

    def _of_super(self, t: Sup, name: str) -> Types:
        method = self.above(t, name)
        if method is not None:
            fn = self.methods.bind(t.receiver, method)
            is_property = self.linker.marks.function(method.ref).property
            return self.linker.callables.result(None, fn, None) if is_property else (fn,)
        for owner in self._owners_above(t, name):
            cls = self.linker.program.cls(owner)
            if isinstance(t.receiver, Inst) and name in cls.attributes:
                return self._attribute(t.receiver, owner, cls, name)
        return UNKNOWN

    def above(self, t: Sup, name: str) -> Method | None:
        """The method or the property that ``super().name`` means; None when it is another kind of attribute."""
        for owner in self._owners_above(t, name):
            return self.methods.find(owner, name) if name in self.linker.program.cls(owner).methods else None
        return None

    def _owners_above(self, t: Sup, name: str) -> Iterator[Ref]:
        """The classes in which ``super()`` finds the name, the first one first."""
        order = self.hierarchy.mro(t.receiver.ref)
        if isinstance(t.receiver, Cls) and t.ref not in order:
            return  # in a metaclass: what ``type`` does
        for owner in order[order.index(t.ref) + 1 if t.ref in order else 0 :]:
            cls = self.linker.program.cls(owner)
            if name in cls.methods or (isinstance(t.receiver, Inst) and name in cls.attributes):
                yield owner

    def _of_class(self, t: Cls, name: str) -> Types:
        """What ``C.name`` is."""
        linker = self.linker
        for owner in self.hierarchy.mro(t.ref):
            cls = linker.program.cls(owner)
            if name in cls.methods:
                method = self.methods.find(owner, name)
                if method is None:
                    return UNKNOWN
                fn = linker.decorators.decorated(method.ref)
                marked = linker.marks.function(method.ref)
                if marked.classmethod:
                    return (fn._replace(bound=(t,)),)
                return merge((fn,), linker.foreign_writes.attribute(owner, name))
            if name in cls.attributes or name in cls.instance:
                if self.hierarchy.is_enumeration(t.ref) and not _is_annotated(cls, name):
                    return (linker.enumerations.member(t.ref, name),)
                return self._attribute(Inst(t.ref, t.args), owner, cls, name)
            inner = linker.program.module_of(owner).facts.frames[cls.frame].bindings.get(name)
            if inner is not None:
                return self._inner(owner[0], inner)
        if name == "__module__":
            return (Lit(linker.program.module_of(t.ref).name, "str"),)
        read = self.properties(t, name)
        if read:
            return merge(*[linker.callables.result(None, fn, None) for fn in read])
        return self.methods.special(t, name) or by_metaclass(linker, t.ref, name)

    def properties(self, t: Cls, name: str) -> list[Fn]:
        """The properties of a metaclass that ``C.name`` reads."""
        found = self.methods.special(t, name)
        return [fn for fn in found if isinstance(fn, Fn) and self.linker.marks.function(fn.ref).property]

    def _inner(self, mid: int, entries: tuple[tuple[int, Value], ...]) -> Types:
        """What a class body binds in other ways than by assignment: an inner class, an import."""
        program = self.linker.program
        return merge(*[self.linker.types(program.context(mid, fid), value) for fid, value in entries])

    def _of_instance(self, t: Inst, name: str) -> Types:
        key = (t, name)
        found = self._of_instances.get(key)
        if found is not None:
            return found
        return self.linker.guarded((LOOKED_UP, key), self._of_instances, lambda: self._looked_up(t, name))

    def _looked_up(self, t: Inst, name: str) -> Types:
        """What ``x.name`` is for an instance: a method, an attribute, or what ``__getattr__`` gives."""
        linker = self.linker
        computed = self._computed(t, name)
        if computed is not None:
            return computed
        for owner in self.hierarchy.mro(t.ref):
            cls = linker.program.cls(owner)
            if name in cls.methods:
                return merge(self._method_values(t, name), self._put_in_place(t, owner, name))
            if name in cls.attributes or name in cls.instance:
                return self._all_attributes(t, name)
            inner = linker.program.module_of(owner).facts.frames[cls.frame].bindings.get(name)
            if inner is not None:
                return self._inner(owner[0], inner)
        if not t.exact:
            found = self._method_values(t, name) or merge(
                *[self._all_attributes(Inst(sub), name) for sub in self.hierarchy.subclasses(t.ref)[:MOST_OVERRIDES]]
            )
            if found:
                return found
        given = self._given(t, name)
        getter = self.methods.find(t.ref, "__getattr__") if not given else None
        if getter is not None:
            return asked_for(linker.callables, self.methods.bind(t, getter), name)
        return given

    def _computed(self, t: Inst, name: str) -> Types | None:
        """Attributes that Python, or a class's kind, computes: ``__class__``, the value of an enumeration member."""
        linker = self.linker
        if name == "__class__":
            return (self.hierarchy.class_of(t),)
        if name == "__dict__":
            return linker.instance("dict", linker.instance("str"), UNKNOWN)
        if name == "value" and self.hierarchy.is_enumeration(t.ref):
            return linker.enumerations.values(t)
        if name == ITEMS and linker.records.is_filled_by_constructor(t.ref):
            passed = linker.records.passed_items(t.ref)
            put = any(name in linker.program.cls(owner).instance for owner in self.hierarchy.mro(t.ref))
            return merge(passed, self._all_attributes(t, name)) if put else passed
        return None

    def _given(self, t: Inst, name: str) -> Types:
        """What code outside of the class and its ancestors assigns to an attribute; unknown if nothing does."""
        linker, mro = self.linker, self.hierarchy.mro(t.ref)
        return (
            merge(*[linker.foreign_writes.attribute(owner, name) for owner in mro])
            or by_metaclass(linker, t.ref, name)
            or by_constructor(linker, t, name)
            or merge(*[linker.named_by_values.attribute(owner, name) for owner in mro])
        )

    def _put_in_place(self, t: Inst, owner: Ref, name: str) -> Types:
        """The functions that others put in the place of a method: ``Service.load = fake_load``."""
        writes = self.linker.foreign_writes
        found = merge(writes.attribute(owner, name), writes.by_decorator(owner, name))
        return tuple(x._replace(bound=(t,)) if isinstance(x, Fn) and self._binds(x) else x for x in found)

    def _method_values(self, t: Inst, name: str) -> Types:
        """The bound methods that ``x.name`` may be; for properties, their results."""
        linker = self.linker
        values: list[Types] = []
        for method in self.methods.of(t, name):
            made = linker.decorators.object_of(method.ref)
            if made:
                values.append(self._descriptor(t, made))
                continue
            fn = self.methods.bind(t, method)
            if linker.marks.function(method.ref).property:
                values.append(linker.callables.result(None, fn, None))
            else:
                values.append((fn,))
        return merge(*values) if values else UNKNOWN

    def _all_attributes(self, t: Inst, name: str) -> Types:
        """The union of what the class and its ancestors assign; the nearest annotation, and class attribute, wins."""
        assigned: list[Types] = []
        shadowed = False
        for owner in self.hierarchy.mro(t.ref):
            cls = self.linker.program.cls(owner)
            if name in cls.instance or (name in cls.attributes and not shadowed):
                declared = _is_annotated(cls, name)
                types = self._attribute(t, owner, cls, name, shadowed=shadowed)
                assigned.append(types)
                if declared:
                    break
            shadowed = shadowed or any(value is not None for _, value in cls.attributes.get(name, ()))
        if not t.exact and all(is_none(x) for types in assigned for x in types):
            # ``conn = None``: those who derive from the class say what it is.
            for sub in self.hierarchy.subclasses(t.ref)[:MOST_OVERRIDES]:
                cls = self.linker.program.cls(sub)
                if name in cls.attributes or name in cls.instance:
                    assigned.append(self._attribute(Inst(sub), sub, cls, name))
        return merge(*assigned) if assigned else UNKNOWN

    def _attribute(self, t: Inst, owner: Ref, cls: Class, name: str, *, shadowed: bool = False) -> Types:
        """What one class says about an attribute: annotations, assignments in the class body and in methods."""
        linker = self.linker
        attribute = Attribute(t, owner, name)
        given = {**(self.hierarchy.substitution(t, owner) or {}), "Self": (Inst(t.ref, t.args),)}
        declared: list[Types] = []
        assigned: list[Types] = []
        in_body = () if shadowed else self._in_class_body(attribute, cls, given)
        for said, made in (*in_body, *self._in_methods(attribute, cls, given)):
            if said is not None:
                declared.append(said)
            if made is not None:
                assigned.append(made)
        assigned.append(linker.named_by_values.attribute(owner, name))
        assigned.append(linker.foreign_writes.attribute(owner, name))
        if any(map(self._is_descriptor, merge(*assigned))):
            assigned.append(self._filled_in(t, owner, name))
        return reconcile(linker, attribute, declared, assigned)

    def _in_class_body(self, attribute: Attribute, cls: Class, given: Substitution) -> Iterator[DeclaredAndAssigned]:
        """What each statement of the class body declares an attribute to be, and what it assigns."""
        linker, t = self.linker, attribute.instance
        body = linker.program.context(attribute.owner[0], cls.frame)
        for annotation, value in cls.attributes.get(attribute.name, ()):
            assigned = linker.types(body, value) if value is not None else UNKNOWN
            declared = linker.annotations.instance(body, annotation, given) if annotation is not None else None
            if declared is not None and any(self._is_descriptor(x) for x in assigned):
                # ``name: Instance = Instance(C)`` names the descriptor; what is read is what it gives.
                declared = tuple(x for x in self._descriptor(t, declared) if not self._is_descriptor(x))
            if value is None:
                yield declared, None
                continue
            field = linker.records.default(body, value)
            yield declared, self._descriptor(t, assigned) if field is None else field

    def _in_methods(self, attribute: Attribute, cls: Class, given: Substitution) -> Iterator[DeclaredAndAssigned]:
        """The same for each assignment to ``self.name`` in a method that objects of the class may run."""
        linker, t, owner = self.linker, attribute.instance, attribute.owner
        for fid, annotation, value in cls.instance.get(attribute.name, ()):
            if value is not None and self.replaced.never_runs(t, owner, fid):
                continue
            method = self.methods.context(owner, fid, t)
            declared = linker.annotations.instance(method, annotation, given) if annotation is not None else None
            if value is None:
                yield declared, None
                continue
            option = subclass_option(linker, t, method.frame, value)
            types = linker.types(method, value) if option is None else option
            yield declared, linker.default_factories.or_made(method, value, types)

    def _filled_in(self, t: Inst, owner: Ref, name: str) -> Types:
        """What stands in a descriptor that does not say: what a method supplies, or constructors are given for it.

        ``db = Any()``, and ``Metrics(db=session)`` elsewhere.
        """
        linker = self.linker
        maker = linker.default_factories.maker(t.ref, name)
        if maker is not None:
            return linker.callables.result(None, self.methods.bind(t, maker), None)
        given = owner == t.ref and linker.records.takes_keywords(owner)
        return linker.records.passed(owner, name) if given else UNKNOWN

    def _is_descriptor(self, value: Type) -> bool:
        return isinstance(value, Inst) and self.methods.find(value.ref, "__get__") is not None

    def _descriptor(self, t: Inst, types: Types) -> Types:
        found: list[Types] = []
        for value in types:
            getter = self.methods.find(value.ref, "__get__") if isinstance(value, Inst) else None
            if getter is not None:
                asked = Arguments.of(((t,),))
                found.append(self.linker.callables.result(None, self.methods.bind(value, getter), asked) or (value,))
            else:
                bound = value._replace(bound=(t,)) if isinstance(value, Fn) and self._binds(value) else value
                found.append((bound,))
        return merge(*found) if found else UNKNOWN

    def _binds(self, fn: Fn) -> bool:
        """Whether a function kept as a class attribute becomes a method: its first parameter says so."""
        frame = self.linker.program.frame(fn.ref)
        takes_self = bool(frame.params) and frame.params[0][PARAMETER] == "self"
        return fn.bound is None and frame.owner < 0 and takes_self


def _is_annotated(cls: Class, name: str) -> bool:
    return any(a is not None for a, _ in cls.attributes.get(name, ())) or any(
        a is not None for _, a, _ in cls.instance.get(name, ())
    )
