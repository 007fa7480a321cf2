"""Classes: method resolution order, attributes, overrides, subclasses, and what an attribute of a value is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.link.annotations import refines
from loopsafe.lint.link.arguments import Arguments
from loopsafe.lint.link.signatures import fits, is_telling
from loopsafe.lint.link.types import (
    UNKNOWN,
    Cls,
    Coro,
    Fn,
    Gen,
    Inst,
    Lit,
    Map,
    Mod,
    Part,
    Ref,
    Space,
    Sup,
    Tup,
    Type,
    Types,
    merge,
    specified,
)

if TYPE_CHECKING:
    from loopsafe.lint.facts import Class
    from loopsafe.lint.link.evaluate import Linker
    from loopsafe.lint.link.program import Context

Substitution = dict[str, Types]
INTERFACES = ("typing", "typing_extensions", "collections.abc", "_typeshed", "numbers")
MOST_OVERRIDES = 24
MOST_NAMESAKES = 3


class Member(NamedTuple):
    """A method as found in a class: the class that defines it, its frame, and whether nobody is seen to make one."""

    owner: Ref
    fid: int
    declared: bool = False

    @property
    def ref(self) -> Ref:
        """The method's frame."""
        return self.owner[0], self.fid


class Members:
    """Attribute lookup."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._mro: dict[Ref, tuple[tuple[Ref, ...], bool]] = {}
        self._bases: dict[Ref, tuple[Inst, ...]] = {}
        self._complete: dict[Ref, bool] = {}
        self._subclasses: dict[Ref, tuple[Ref, ...]] = {}
        self._instantiated: dict[Ref, bool] = {}
        self._attributes: dict[object, Types] = {}
        self._found: dict[tuple[Ref, str], Member | None] = {}
        self._methods: dict[tuple[Ref, bool, str], list[Member]] = {}

    # Classes

    def bases(self, ref: Ref) -> tuple[Inst, ...]:
        """The direct bases, with their type arguments; unknown ones are left out."""
        found = self._bases.get(ref)
        if found is None:
            self._bases[ref] = ()  # a class cannot be its own base
            program = self.linker.program
            cls = program.cls(ref)
            context = program.context(ref[0], cls.parent)
            complete = True
            bases: list[Inst] = []
            for base in cls.bases:
                special = self.linker.annotations.special(context, base[1] if base and base[0] == "item" else base)
                if special in ("Generic", "Protocol", "object", "NamedTuple", "TypedDict", "ABC"):
                    continue
                generic = base is not None and base[0] == "item"
                types = self._base_types(ref, base[1] if generic else base)
                if not types:
                    complete = False
                for t in types[:1]:
                    args: tuple[Types, ...] = ()
                    if generic:
                        argument = base[2]
                        parts = argument[2] if argument is not None and argument[0] == "seq" else (argument,)
                        args = tuple(self._base_argument(ref, part) for part in parts)
                    bases.append(Inst(t.ref, args))
            self._complete[ref] = complete
            found = self._bases[ref] = tuple(bases)
        return found

    def _base_types(self, ref: Ref, base: object) -> Types:
        program = self.linker.program
        cls = program.cls(ref)
        context = program.context(ref[0], cls.parent)
        own = Cls(ref)
        return tuple(t for t in self.linker.types(context, base) if isinstance(t, Cls) and t != own)

    def _base_argument(self, ref: Ref, part: object) -> Types:
        """A base's type argument; a type variable of the class stands for itself, as a literal to be replaced."""
        annotations = self.linker.annotations
        program = self.linker.program
        context = program.context(ref[0], program.cls(ref).parent)
        if isinstance(part, tuple) and part and part[0] in ("name", "from"):
            variable = annotations.type_variable(context, part)
            if variable is not None:
                return (Lit(variable, "TypeVar"),)
        names = annotations.class_parameters(ref)
        return annotations.instance(context, part, {name: (Lit(name, "TypeVar"),) for name in names})

    def is_protocol(self, ref: Ref) -> bool:
        """Whether a class is an interface that others meet by having its methods."""
        program = self.linker.program
        cls = program.cls(ref)
        context = program.context(ref[0], cls.parent)
        special = self.linker.annotations.special
        return any(
            base is not None and special(context, base[1] if base[0] == "item" else base) == "Protocol"
            for base in cls.bases
        )

    def is_interface(self, ref: Ref) -> bool:
        """Whether a class only says what others do: ``Iterable``, or a protocol of the project."""
        return self.linker.program.module(ref[0]).name in INTERFACES or self.is_protocol(ref)

    def is_open(self, ref: Ref) -> bool:
        """Whether what is declared to be of this class may well be of another."""
        stub = self.linker.program.module(ref[0]).is_stub
        return self.is_interface(ref) or (not stub and bool(self.subclasses(ref)))

    def mro(self, ref: Ref) -> tuple[Ref, ...]:
        """The method resolution order; C3 where the bases allow it, depth first where they do not."""
        return self._linearised(ref)[0]

    def is_complete(self, ref: Ref) -> bool:
        """Whether every base of the class is known."""
        return self._linearised(ref)[1]

    def _linearised(self, ref: Ref) -> tuple[tuple[Ref, ...], bool]:
        found = self._mro.get(ref)
        if found is None:
            self._mro[ref] = ((ref,), False)
            bases = [base.ref for base in self.bases(ref)]
            complete = self._complete.get(ref, True) and all(self.is_complete(base) for base in bases)
            sequences = [list(self.mro(base)) for base in bases] + [list(bases)]
            order = [ref]
            while any(sequences):
                sequences = [s for s in sequences if s]
                for sequence in sequences:
                    head = sequence[0]
                    if not any(head in other[1:] for other in sequences):
                        break
                else:
                    head = sequences[0][0]
                if head not in order:
                    order.append(head)
                sequences = [[r for r in s if r != head] for s in sequences]
            found = self._mro[ref] = (tuple(order), complete)
        return found

    def substitution(self, t: Inst, ref: Ref) -> Substitution | None:
        """The type variables of ancestor ``ref`` for instance ``t``; None when it is no ancestor."""
        names = self.linker.annotations.class_parameters(t.ref)
        own: Substitution = {
            name: t.args[index] if index < len(t.args) else UNKNOWN for index, name in enumerate(names)
        }
        if t.ref == ref:
            return own
        if ref not in self.mro(t.ref):
            return None
        for base in self.bases(t.ref):
            if ref in self.mro(base.ref):
                args = tuple(self._replace(arg, own) for arg in base.args)
                return self.substitution(Inst(base.ref, args), ref)
        return {}

    def _replace(self, types: Types, own: Substitution) -> Types:
        return merge(*[self._replaced(t, own) for t in types]) if types else types

    def _replaced(self, t: Type, own: Substitution) -> Types:
        if isinstance(t, Lit):
            return own.get(t.value, ()) if t.kind == "TypeVar" else (t,)
        if isinstance(t, Tup):
            return (Tup(tuple(self._replace(item, own) for item in t.items), t.kind),)
        if isinstance(t, Inst) and t.args:
            return (t._replace(args=tuple(self._replace(arg, own) for arg in t.args)),)
        return (t,)

    def own_args(self, ref: Ref) -> tuple[Types, ...]:
        """The type arguments of ``self`` inside its own class: each variable's bound."""
        program = self.linker.program
        context = program.context(ref[0], program.cls(ref).parent)
        annotations = self.linker.annotations
        args = tuple(annotations.instance(context, ("name", name)) for name in annotations.class_parameters(ref))
        return args if any(args) else ()

    def is_subtype(self, t: Type, ref: Ref) -> bool:
        """Whether values of type ``t`` are instances of class ``ref``."""
        if isinstance(t, Inst):
            return ref in self.mro(t.ref)
        if isinstance(t, (Lit, Tup, Map)):
            return any(isinstance(i, Inst) and ref in self.mro(i.ref) for i in self.as_instance(t))
        if isinstance(t, (Fn, Part)):
            return self.linker.program.cls(ref).name in ("Callable", "FunctionType", "partial")
        return False

    def subclasses(self, ref: Ref) -> tuple[Ref, ...]:
        """All the project's subclasses, direct and indirect, in the order of the project."""
        found = self._subclasses.get(ref)
        if found is None:
            self._subclasses[ref] = ()
            gathered: dict[Ref, None] = {}
            pending = [ref]
            while pending:
                current = pending.pop(0)
                for candidate in self.linker.program.subclass_candidates(self.linker.program.cls(current).name):
                    if candidate not in gathered and any(base.ref == current for base in self.bases(candidate)):
                        gathered[candidate] = None
                        pending.append(candidate)
            found = self._subclasses[ref] = tuple(sorted(gathered))
        return found

    def is_instantiated(self, ref: Ref) -> bool:
        """Whether the project makes instances of the class: it calls it, or hands it on as a value."""
        found = self._instantiated.get(ref)
        if found is None:
            name = self.linker.program.cls(ref).name
            found = self.linker.program.is_referenced(name) or bool(self.linker.program.call_sites(name))
            self._instantiated[ref] = found
        return found

    # Methods

    def find(self, ref: Ref, name: str) -> Member | None:
        """The method ``name`` that instances of exactly this class have."""
        key = (ref, name)
        if key not in self._found:
            self._found[key] = self._find(ref, name)
        return self._found[key]

    def _find(self, ref: Ref, name: str) -> Member | None:
        for owner in self.mro(ref):
            cls = self.linker.program.cls(owner)
            fids = cls.methods.get(name)
            if fids:
                for fid in reversed(fids):
                    marked = self.linker.marks.function((owner[0], fid))
                    if not (marked.setter or marked.deleter) and not (marked.overload and len(fids) > 1):
                        return Member(owner, fid)
                return Member(owner, fids[-1])
            if name in cls.attributes or name in cls.instance:
                return None
        return None

    def setter(self, ref: Ref, name: str) -> Member | None:
        """The property setter ``name``."""
        for owner in self.mro(ref):
            for fid in self.linker.program.cls(owner).methods.get(name, ()):
                marked = self.linker.marks.function((owner[0], fid))
                if marked.setter:
                    return Member(owner, fid)
        return None

    def deleter(self, ref: Ref, name: str) -> Member | None:
        """The property deleter ``name``."""
        for owner in self.mro(ref):
            for fid in self.linker.program.cls(owner).methods.get(name, ()):
                if self.linker.marks.function((owner[0], fid)).deleter:
                    return Member(owner, fid)
        return None

    def is_missing(self, ref: Ref, name: str) -> bool:
        """Whether nothing in a class whose bases are all known is called ``name``."""
        if name.startswith("__") or not self.is_complete(ref):
            return False
        for owner in self.mro(ref):
            cls = self.linker.program.cls(owner)
            bindings = self.linker.program.module(owner[0]).facts.frames[cls.frame].bindings
            if name in cls.methods or name in cls.attributes or name in cls.instance or name in bindings:
                return False
        return True

    def methods(self, t: Inst, name: str) -> list[Member]:
        """The methods a call of ``t.name`` may run: the class's own, and overrides in subclasses."""
        key = (t.ref, t.exact, name)
        found = self._methods.get(key)
        if found is None:
            found = self._methods[key] = self._all_methods(t, name)
        return found

    def _all_methods(self, t: Inst, name: str) -> list[Member]:
        own = self.find(t.ref, name)
        if t.exact or self.linker.program.module(t.ref[0]).is_stub:
            return [own] if own is not None else []
        abstract = own is None or self._is_abstract(own)
        if abstract and own is not None and self.is_protocol(own.owner):
            found = self._implementations(t.ref, name, own)
            if found:
                return found
        found = [own] if own is not None and not abstract else []
        overrides: dict[tuple[Ref, int], Member] = {}
        for sub in self.subclasses(t.ref)[: MOST_OVERRIDES * 4]:
            member = self.find(sub, name)
            if member is None or member == own or self._is_abstract(member):
                continue
            declared = not self.is_instantiated(sub)
            key = (member.owner, member.fid)
            if key not in overrides or not declared:
                overrides[key] = Member(member.owner, member.fid, declared)
        members = list(overrides.values())
        if abstract and members and all(member.declared for member in members):
            # Somebody must implement it: where nobody is seen to instantiate any, each of them may be the one.
            members = [member._replace(declared=False) for member in members]
        found += members[:MOST_OVERRIDES]
        if not found and own is not None:
            found = [own]
        return found

    def _implementations(self, protocol: Ref, name: str, own: Member) -> list[Member]:
        """The methods of classes that have all a protocol asks for, and that the project makes instances of."""
        program = self.linker.program
        asked: dict[str, Member] = {}
        attributes: set[str] = set()
        for owner in self.mro(protocol):
            if not program.module(owner[0]).is_stub:
                cls = program.cls(owner)
                attributes.update(cls.attributes)
                for method in cls.methods:
                    member = self.find(protocol, method)
                    if member is not None and method != "__init__":
                        asked.setdefault(method, member)
        if all(method.startswith("__") for method in asked):
            return []  # whatever can be called, compared or iterated has them
        found: dict[tuple[Ref, int], Member] = {}
        for ref in program.classes_with(name):
            member = self.find(ref, name)
            if member is None or self._is_abstract(member) or not self.is_instantiated(ref):
                continue
            if all(self._meets(ref, wanted, method) for method, wanted in asked.items()) and all(
                self._has(ref, attribute) for attribute in attributes
            ):
                found[member.owner, member.fid] = member
        vague = len(asked) == 1 and not attributes and not is_telling(program.frame(own.ref))
        if vague and len(found) > MOST_NAMESAKES:
            return []  # ``close()`` or ``get(key, /)``: a common name says nothing
        return list(found.values())[:MOST_OVERRIDES]

    def _has(self, ref: Ref, attribute: str) -> bool:
        classes = [self.linker.program.cls(owner) for owner in self.mro(ref)]
        return any(attribute in group for c in classes for group in (c.attributes, c.instance, c.methods))

    def _meets(self, ref: Ref, wanted: Member, method: str) -> bool:
        """Whether the class has the method with a signature that fits the wanted one."""
        member = self.find(ref, method)
        return member is not None and fits(self.linker.program.frame(member.ref), self.linker.program.frame(wanted.ref))

    def _is_abstract(self, member: Member) -> bool:
        return self.linker.marks.function(member.ref).abstract or (
            self.linker.program.frame(member.ref).trivial and not self.linker.program.module(member.owner[0]).is_stub
        )

    def special(self, t: Type, name: str) -> Types:
        """The method that an operation such as ``with`` or ``for`` calls on ``t``, as bound functions."""
        if isinstance(t, Cls):
            return UNKNOWN
        found: list[Type] = []
        for instance in self.as_instance(t):
            if isinstance(instance, Inst):
                found += [self.bind(instance, member) for member in self.methods(instance, name)]
        return tuple(found)

    def as_instance(self, t: Type) -> Types:
        """A literal or display as an instance of its builtin class."""
        linker = self.linker
        if isinstance(t, Inst):
            return (t,)
        if isinstance(t, Lit):
            return linker.instance(t.kind) if t.kind != "NoneType" else UNKNOWN
        if isinstance(t, Tup):
            return linker.instance(t.kind, merge(*t.items))
        if isinstance(t, Map):
            return linker.instance("dict", linker.instance("str"), merge(*[v for _, v in t.pairs]))
        return UNKNOWN

    def bind(self, receiver: Type, member: Member) -> Fn:
        """A method as a bound function."""
        linker = self.linker
        fn = linker.callables.decorated(member.ref)
        marked = linker.marks.function(member.ref)
        if marked.staticmethod:
            bound = None
        elif marked.classmethod:
            bound = (Cls(receiver.ref),) if isinstance(receiver, (Inst, Cls)) else None
        else:
            bound = (receiver,)
        return fn._replace(bound=bound, declared=fn.declared or member.declared)

    # Attributes

    def of(self, types: Types, name: str) -> Types:
        """What ``x.name`` is, for each type of ``x``."""
        return merge(*[self.member(t, name) for t in types]) if types else UNKNOWN

    def member(self, t: Type, name: str) -> Types:
        """What ``x.name`` is for one type."""
        linker = self.linker
        if isinstance(t, Inst):
            return self._of_instance(t, name)
        if isinstance(t, Mod):
            return linker.module_name(t.number, name)
        if isinstance(t, Cls):
            return self._of_class(t, name)
        if isinstance(t, Space):
            found = linker.program.import_name(f"{t.name}.{name}", None)
            return (found,) if found is not None else UNKNOWN
        if isinstance(t, Sup):
            return self._of_super(t, name)
        if isinstance(t, Fn):
            return self._of_function(t, name)
        if isinstance(t, Gen):
            return UNKNOWN
        if isinstance(t, Coro):
            return UNKNOWN
        return merge(*[self.member(i, name) for i in self.as_instance(t)])

    def _of_function(self, t: Fn, name: str) -> Types:
        marked = self.linker.marks.function(t.ref)
        for wrapper in marked.wrappers:
            # An object made by a decorator: Celery's task.delay, FastAPI's dependency overrides ...
            outer = self.linker.callables.definition_context(t.ref)
            made = self.linker.callables.decorator_result(outer, wrapper)
            found = merge(*[self.member(m, name) for m in made if isinstance(m, Inst)])
            if found:
                return found
        return (t,) if name in ("__wrapped__", "__call__", "fn", "func") else UNKNOWN

    def _of_super(self, t: Sup, name: str) -> Types:
        receiver = t.receiver
        order = self.mro(receiver.ref)
        start = order.index(t.ref) + 1 if t.ref in order else 0
        for owner in order[start:]:
            cls = self.linker.program.cls(owner)
            if name in cls.methods:
                member = self.find(owner, name)
                if member is not None:
                    fn = self.bind(receiver, member)
                    is_property = self.linker.marks.function(member.ref).property
                    return self.linker.callables.result(None, fn, None) if is_property else (fn,)
            elif isinstance(receiver, Inst) and name in cls.attributes:
                return self._attribute(receiver, owner, cls, name)
        return UNKNOWN

    def _of_class(self, t: Cls, name: str) -> Types:
        linker = self.linker
        for owner in self.mro(t.ref):
            cls = linker.program.cls(owner)
            if name in cls.methods:
                member = self.find(owner, name)
                if member is None:
                    return UNKNOWN
                fn = linker.callables.decorated(member.ref)
                marked = linker.marks.function(member.ref)
                if marked.classmethod:
                    return (fn._replace(bound=(t,)),)
                return (fn,)
            if name in cls.attributes or name in cls.instance:
                if self.is_enumeration(t.ref) and not self._annotation(Inst(t.ref), owner, cls, name):
                    return (Inst(t.ref),)
                return self._attribute(Inst(t.ref, t.args), owner, cls, name)
            inner = linker.program.module(owner[0]).facts.frames[cls.frame].bindings.get(name)
            if inner is not None:
                return merge(*[linker.types(linker.program.context(owner[0], fid), v) for fid, v in inner])
        return UNKNOWN

    def is_enumeration(self, ref: Ref) -> bool:
        """Whether a class's attributes are its members."""
        program = self.linker.program
        return any(
            program.cls(owner).name == "Enum" and program.module(owner[0]).name == "enum" for owner in self.mro(ref)
        )

    def _enumerated(self, ref: Ref) -> Types:
        """The values of all members of an enumeration."""
        program = self.linker.program
        cls = program.cls(ref)
        body = program.context(ref[0], cls.frame)
        values = [v for entries in cls.attributes.values() for annotation, v in entries if annotation is None]
        return merge(*[self.linker.types(body, value) for value in values]) if values else UNKNOWN

    def _of_instance(self, t: Inst, name: str) -> Types:
        key = (t, name)
        found = self._attributes.get(key)
        if found is not None:
            return found
        return self.linker.guarded((-2, key), self._attributes, lambda: self._instance_member(t, name))

    def _instance_member(self, t: Inst, name: str) -> Types:
        linker = self.linker
        if name == "__class__":
            return (Cls(t.ref, t.args),)
        if name == "value" and self.is_enumeration(t.ref):
            return self._enumerated(t.ref)
        for owner in self.mro(t.ref):
            cls = linker.program.cls(owner)
            if name in cls.methods:
                return self._method_values(t, name)
            if name in cls.attributes or name in cls.instance:
                return self._all_attributes(t, name)
            inner = linker.program.module(owner[0]).facts.frames[cls.frame].bindings.get(name)
            if inner is not None:
                return merge(*[linker.types(linker.program.context(owner[0], fid), v) for fid, v in inner])
        if not t.exact:
            found = self._method_values(t, name) or merge(
                *[self._all_attributes(Inst(sub), name) for sub in self.subclasses(t.ref)[:MOST_OVERRIDES]]
            )
            if found:
                return found
        given = merge(*[linker.given.attribute(owner, name) for owner in self.mro(t.ref)])
        if given:
            return given
        getter = self.find(t.ref, "__getattr__")
        if getter is not None:
            asked = Arguments.of(((Lit(name, "str"),),))
            return linker.callables.result(None, self.bind(t, getter), asked)
        return UNKNOWN

    def _method_values(self, t: Inst, name: str) -> Types:
        linker = self.linker
        values: list[Types] = []
        for member in self.methods(t, name):
            made = linker.callables.object_of(member.ref)
            if made:
                values.append(self._descriptor(t, made))
                continue
            fn = self.bind(t, member)
            if linker.marks.function(member.ref).property:
                values.append(linker.callables.result(None, fn, None))
            else:
                values.append((fn,))
        return merge(*values) if values else UNKNOWN

    def _all_attributes(self, t: Inst, name: str) -> Types:
        """The union of what the class and its ancestors assign; the nearest annotation, and class attribute, wins."""
        assigned: list[Types] = []
        shadowed = False
        for owner in self.mro(t.ref):
            cls = self.linker.program.cls(owner)
            if name in cls.instance or (name in cls.attributes and not shadowed):
                declared = self._annotation(t, owner, cls, name)
                types = self._attribute(t, owner, cls, name, shadowed=shadowed)
                assigned.append(types)
                if declared:
                    break
            shadowed = shadowed or any(value is not None for _, value in cls.attributes.get(name, ()))
        if not t.exact and not any(assigned):
            for sub in self.subclasses(t.ref)[:MOST_OVERRIDES]:
                cls = self.linker.program.cls(sub)
                if name in cls.attributes or name in cls.instance:
                    assigned.append(self._attribute(Inst(sub), sub, cls, name))
        return merge(*assigned) if assigned else UNKNOWN

    def _annotation(self, t: Inst, owner: Ref, cls: Class, name: str) -> bool:
        return any(a is not None for a, _ in cls.attributes.get(name, ())) or any(
            a is not None for _, a, _ in cls.instance.get(name, ())
        )

    def _attribute(self, t: Inst, owner: Ref, cls: Class, name: str, *, shadowed: bool = False) -> Types:
        linker = self.linker
        program = linker.program
        given = {**(self.substitution(t, owner) or {}), "Self": (Inst(t.ref, t.args),)}
        body = program.context(owner[0], cls.frame)
        declared: list[Types] = []
        assigned: list[Types] = []
        for annotation, value in () if shadowed else cls.attributes.get(name, ()):
            made = linker.types(body, value) if value is not None else UNKNOWN
            if annotation is not None:
                said = linker.annotations.instance(body, annotation, given)
                if any(self._is_descriptor(x) for x in made):
                    # ``name: Instance = Instance(C)`` names the descriptor; what is read is what it gives.
                    said = tuple(x for x in self._descriptor(t, said) if not self._is_descriptor(x))
                declared.append(said)
            if value is not None:
                assigned.append(linker.records.default(body, value) or self._descriptor(t, made))
        for fid, annotation, value in cls.instance.get(name, ()):
            method = self.method_context(owner, fid, t)
            if annotation is not None:
                declared.append(linker.annotations.instance(method, annotation, given))
            if value is not None:
                assigned.append(linker.types(method, value))
        assigned.append(linker.given.attribute(owner, name))
        known = linker.filled(tuple(x for x in merge(*assigned) if not _is_none(x))) if assigned else UNKNOWN
        useful = tuple(x for x in merge(*declared) if not _is_none(x)) if declared else UNKNOWN
        if not useful:
            if declared and not known:
                return linker.records.constructed(owner, name)
            return known or (merge(*assigned) if assigned else UNKNOWN)
        if known and all(linker.binding.is_callback(x) for x in useful):
            return known
        refs = [x.ref for x in useful if isinstance(x, Inst)]
        if known and all(isinstance(x, Inst) and refines(linker, x, refs) for x in known):
            return specified(known, useful)
        if any(_is_vague(x) for x in useful):
            # ``dict[str, list[Callable]]``: what is put in says more than the annotation.
            return merge(useful, tuple(x for x in known if isinstance(x, (Map, Tup)) or _is_display(x)))
        return useful

    def method_context(self, owner: Ref, fid: int, receiver: Inst) -> Context:
        """The context of a method (or a function inside one) when ``self`` is ``receiver``."""
        program = self.linker.program
        if receiver.ref == owner and not receiver.exact and not receiver.args and receiver.wraps is None:
            return program.context(owner[0], fid)
        plain = Inst(receiver.ref, receiver.args, receiver.exact, None, receiver.wraps)
        around = next(f for f in program.ancestors(program.module(owner[0]), fid) if self._is_method(owner, f))
        if receiver.wraps is not None:
            first = ((fid, 1, (receiver.wraps,)),) if program.frame((owner[0], fid)).name == "__init__" else ()
            return program.context(owner[0], fid, ((around, 0, (plain,)), *first))
        if receiver.ref == owner and not receiver.args and not self.subclasses(owner):
            return program.context(owner[0], fid)
        return program.context(owner[0], fid, ((around, 0, (plain,)),))

    def _is_method(self, owner: Ref, fid: int) -> bool:
        return self.linker.program.frame((owner[0], fid)).owner == owner[1]

    def _is_descriptor(self, value: Type) -> bool:
        return isinstance(value, Inst) and self.find(value.ref, "__get__") is not None

    def _descriptor(self, t: Inst, types: Types) -> Types:
        found: list[Types] = []
        for value in types:
            getter = self.find(value.ref, "__get__") if isinstance(value, Inst) else None
            if getter is not None:
                found.append(self.linker.callables.result(None, self.bind(value, getter), None) or (value,))
            else:
                binds = isinstance(value, Fn) and _binds(self, value)
                found.append((value._replace(bound=(t,)),) if binds else (value,))
        return merge(*found) if found else UNKNOWN


def _binds(members: Members, fn: Fn) -> bool:
    frame = members.linker.program.frame(fn.ref)
    takes_self = bool(frame.params) and frame.params[0][0] == "self"
    return fn.bound is None and frame.owner < 0 and takes_self


def _is_none(t: Type) -> bool:
    return isinstance(t, Lit) and t.value is None


def _is_vague(t: Type) -> bool:
    """Whether a generic instance has a type argument nobody can tell."""
    return isinstance(t, Inst) and any(not arg or any(_is_vague(inner) for inner in arg) for arg in t.args)


def _is_display(t: Type) -> bool:
    return isinstance(t, Inst) and t.exact and bool(t.args)
