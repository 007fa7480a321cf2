"""Attributes: what ``x.name`` is, for values of every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import ANY_NAME, ITEMS, is_put_into
from loopsafe.lint.link.calls.methods import MOST_OVERRIDES
from loopsafe.lint.link.calls.special_calls import result_of_getattr
from loopsafe.lint.link.program.open_types import is_display
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
from loopsafe.lint.link.values.attributes.by_class import ClassStatements, is_annotated
from loopsafe.lint.link.values.attributes.of_callables import CallableAttributes
from loopsafe.lint.link.values.fixpoint import LOOKED_UP
from loopsafe.lint.link.values.storage.made_with import by_constructor, by_metaclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.calls.methods import Method
    from loopsafe.lint.link.linker import Linker


class Attributes:
    """Lookup of attributes, with what properties and other descriptors give."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.hierarchy = linker.hierarchy
        self.methods = linker.methods
        self.statements = ClassStatements(linker)
        self.callables = CallableAttributes(linker)
        self._of_instances: dict[object, Types] = {}
        self._lookups: dict[type[Type], Callable[[Any, str], Types | None]] = {
            Inst: self._of_instance,
            Cls: self._of_class,
            Mod: self._of_module,
            Space: self._of_namespace,
            Sup: self._of_super,
            Part: self._of_partial,
            Fn: self.callables.of_function,
            Gen: self.callables.of_generator,
            Ctx: self.callables.of_context_manager,
            Coro: self.callables.of_coroutine,
        }  # None for what an instance of the class has that stands for the type

    def of(self, types: Types, name: str) -> Types:
        """What ``x.name`` is, for each type of ``x``."""
        return merge(*[self.of_one(t, name) for t in types]) if types else UNKNOWN

    def of_one(self, t: Type, name: str) -> Types:
        """What ``x.name`` is for one type."""
        lookup = self._lookups.get(t.__class__)
        found = lookup(t, name) if lookup is not None else None
        return self._of_stand_in(t, name) if found is None else found

    def _of_stand_in(self, t: Type, name: str) -> Types:
        """What an instance has of the class that stands for a type: ``str`` for the text of a literal."""
        return merge(*[self.of_one(i, name) for i in self.hierarchy.as_instance(t)])

    def _of_module(self, t: Mod, name: str) -> Types:
        program = self.linker.program
        named = (Lit(program.module(t.number).name, "str"),) if name == "__name__" else UNKNOWN
        return named or self.linker.module_name(t.number, name)

    def _of_namespace(self, t: Space, name: str) -> Types:
        found = self.linker.program.import_name(f"{t.name}.{name}", None)
        return (found,) if found is not None else UNKNOWN

    def _of_partial(self, t: Part, name: str) -> Types | None:
        return t.callee if name == "func" else None

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

    def _of_super(self, t: Sup, name: str) -> Types:
        method = self.above(t, name)
        if method is not None:
            fn = self.methods.bind(t.receiver, method)
            is_property = self.linker.marks.function(method.ref).property
            return self.linker.callables.result(None, fn, None) if is_property else (fn,)
        for owner in self._owners_above(t, name):
            cls = self.linker.program.cls(owner)
            if isinstance(t.receiver, Inst) and name in cls.attributes:
                return self.statements.attribute(t.receiver, owner, cls, name)
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
                if self.hierarchy.is_enumeration(t.ref) and not is_annotated(cls, name):
                    return (linker.enumerations.member(t.ref, name),)
                return self.statements.attribute(Inst(t.ref, t.args), owner, cls, name)
            inner = linker.program.module_of(owner).facts.frames[cls.frame].bindings.get(name)
            if inner is not None:
                return self._inner(owner[0], inner)
        if name == "__module__":
            return (Lit(linker.program.module_of(t.ref).name, "str"),)
        read = self.properties(t, name)
        if read:
            return merge(*[linker.callables.result(None, fn, None) for fn in read])
        if self.is_left_to_metaclass(t, name):
            getters = self.methods.special(t, "__getattr__")
            return merge(*[result_of_getattr(linker.callables, getter, name) for getter in getters])
        return self.methods.special(t, name) or by_metaclass(linker, t.ref, name)

    def is_left_to_metaclass(self, t: Cls, name: str) -> bool:
        """Whether neither a class nor its metaclass has the name, so that ``C.name`` asks ``__getattr__`` for it."""
        metaclass = self.hierarchy.metaclass(t.ref)
        return metaclass is not None and self.is_missing(t.ref, name) and self.is_missing(metaclass, name)

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
            return result_of_getattr(linker.callables, self.methods.bind(t, getter), name)
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
            merge(
                *[linker.foreign_writes.attribute(owner, name) for owner in mro],
                *[linker.filled_by_calls.attribute(t, owner, name) for owner in mro],
            )
            or by_metaclass(linker, t.ref, name)
            or by_constructor(linker, t, name)
            or merge(*[linker.named_by_values.attribute(owner, name) for owner in mro])
        )

    def _put_in_place(self, t: Inst, owner: Ref, name: str) -> Types:
        """The functions that others put in the place of a method: ``Service.load = fake_load``."""
        writes = self.linker.foreign_writes
        found = merge(writes.attribute(owner, name), writes.by_decorator(owner, name))
        return tuple(
            x._replace(bound=(t,)) if isinstance(x, Fn) and self.statements.descriptors.binds(x) else x for x in found
        )

    def _method_values(self, t: Inst, name: str) -> Types:
        """The bound methods that ``x.name`` may be; for properties, their results."""
        linker = self.linker
        values: list[Types] = []
        for method in self.methods.of(t, name):
            made = linker.decorators.object_of(method.ref)
            if made:
                values.append(self.statements.descriptors.read(t, made))
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
                declared = is_annotated(cls, name)
                types = self.statements.attribute(t, owner, cls, name, shadowed=shadowed)
                assigned.append(types)
                if declared:
                    break
            shadowed = shadowed or any(value is not None for _, value in cls.attributes.get(name, ()))
        if not t.exact and self._is_left_to_subclasses(t, name, merge(*assigned) if assigned else UNKNOWN):
            for sub in self.hierarchy.subclasses(t.ref)[:MOST_OVERRIDES]:
                cls = self.linker.program.cls(sub)
                if name in cls.attributes or name in cls.instance:
                    assigned.append(self.statements.attribute(Inst(sub), sub, cls, name))
        return merge(*assigned) if assigned else UNKNOWN

    def _is_left_to_subclasses(self, t: Inst, name: str, known: Types) -> bool:
        """``conn = None``: those who derive from the class say what it is, and not what is put into it."""
        if all(map(is_none, known)):
            return True
        return all(is_none(x) or is_display(x) for x in known) and not any(
            self._is_made_by(owner, name) for owner in self.hierarchy.mro(t.ref)
        )

    def _is_made_by(self, owner: Ref, name: str) -> bool:
        """Whether a class assigns an attribute, and not only None."""
        cls, frame = self.linker.program.cls(owner), self.linker.program.frame
        values = [value for _, value in cls.attributes.get(name, ())]
        values += [v for fid, _, v in cls.instance.get(name, ()) if not is_put_into(frame((owner[0], fid)), name, v)]
        return any(value not in (None, ("const", None)) for value in values)
