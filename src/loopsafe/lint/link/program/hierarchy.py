"""Classes: their bases, order of resolution and subclasses, and the class a value is an instance of."""

from __future__ import annotations

import builtins
from collections import Counter, deque
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    IDENTIFIER,
    KEY,
    METHOD,
    OF,
    OP,
    OTHERS,
    TAG,
    Value,
    listed_in,
    mentions,
    unsubscripted,
)
from loopsafe.lint.link.program.types import (
    UNKNOWN,
    Cls,
    Fn,
    Inst,
    Lit,
    Map,
    Part,
    Ref,
    Substitution,
    Tup,
    Type,
    Types,
    merge,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Class, Frame
    from loopsafe.lint.link.linker import Linker

INTERFACES = ("typing", "typing_extensions", "collections.abc", "_typeshed", "numbers")


class Hierarchy:
    """How classes descend from each other."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._mro: dict[Ref, tuple[tuple[Ref, ...], bool]] = {}
        self._bases: dict[Ref, tuple[Inst, ...]] = {}
        self._complete: dict[Ref, bool] = {}
        self._subclasses: dict[Ref, tuple[Ref, ...]] = {}
        self._instantiated: dict[Ref, bool] = {}
        self._forms: dict[Ref, bool] = {}
        self._protocols: dict[Ref, bool] = {}
        self._metaclasses: dict[Ref, Ref | None] = {}
        self._made: dict[Ref, tuple[Ref, ...]] = {}
        self._mentions: dict[tuple[Ref, str, bool], tuple[tuple[Ref, Class], ...]] = {}

    def bases(self, ref: Ref) -> tuple[Inst, ...]:
        """The direct bases, with their type arguments; unknown ones are left out.

        A name that several imports give means one of them; a class that a call makes may have several bases.
        """
        found = self._bases.get(ref)
        if found is None:
            self._bases[ref] = ()  # a class cannot be its own base
            program = self.linker.program
            cls = program.cls(ref)
            context = program.context(ref[0], cls.parent)
            complete = True
            bases: list[Inst] = []
            for base in cls.bases:
                subscript = base if base is not None and base[TAG] == "item" else None
                cls_value = subscript[OF] if subscript is not None else base
                special = self.linker.annotations.special(context, cls_value)
                if special in ("Generic", "Protocol", "object", "TypedDict", "ABC"):
                    continue
                types = self._base_types(ref, cls_value)
                if not types:
                    complete = False
                for t in types if base is not None and base[TAG] == "call" else types[:1]:
                    args: tuple[Types, ...] = ()
                    if subscript is not None:
                        argument = subscript[KEY]
                        parts = listed_in(argument)
                        args = tuple(self._base_argument(ref, part) for part in parts)
                    else:
                        names = self.linker.type_variables.left_open(ref)
                        args = tuple((Lit(name, "TypeVar"),) for name in names)
                    bases.append(Inst(t.ref, args))
            self._complete[ref] = complete
            found = self._bases[ref] = tuple(bases)
        return found

    def _base_types(self, ref: Ref, base: Value) -> tuple[Cls, ...]:
        program = self.linker.program
        cls = program.cls(ref)
        context = program.context(ref[0], cls.parent)
        own = Cls(ref)
        return tuple(t for t in self.linker.types(context, base) if isinstance(t, Cls) and t != own)

    def _base_argument(self, ref: Ref, part: Value) -> Types:
        """A base's type argument; a type variable of the class stands for itself, as a literal to be replaced."""
        annotations = self.linker.annotations
        program = self.linker.program
        context = program.context(ref[0], program.cls(ref).parent)
        if part is not None and part[TAG] in ("name", "from", "attr"):
            variable = self.linker.type_variables.name_of(context, part)
            if variable is not None:
                return (Lit(variable, "TypeVar"),)
        names = self.linker.type_variables.of_class(ref)
        return annotations.instance(context, part, {name: (Lit(name, "TypeVar"),) for name in names})

    def is_protocol(self, ref: Ref) -> bool:
        """Whether a class is an interface that others meet by having its methods."""
        found = self._protocols.get(ref)
        if found is None:
            program, special = self.linker.program, self.linker.annotations.special
            cls = program.cls(ref)
            context = program.context(ref[0], cls.parent)
            bases = (unsubscripted(base) for base in cls.bases if base is not None)
            found = self._protocols[ref] = any(special(context, base) == "Protocol" for base in bases)
        return found

    def is_interface(self, ref: Ref) -> bool:
        """Whether a class only says what others do: ``Iterable``, or a protocol of the project."""
        return self.linker.program.module_of(ref).name in INTERFACES or self.is_protocol(ref)

    def is_open(self, ref: Ref) -> bool:
        """Whether what is declared to be of this class may well be of another."""
        stub = self.linker.program.module_of(ref).is_stub
        return self.is_interface(ref) or (not stub and bool(self.subclasses(ref)))

    def has_hidden_form(self, ref: Ref) -> bool:
        """Whether a class of the knowledge has a derived one that is declared as this: what is declared may be it."""
        found = self._forms.get(ref)
        if found is None:
            module = self.linker.program.module_of(ref)
            found = self._forms[ref] = module.is_stub and any(
                ref in self.mro(other)[1:] and self.is_hidden_form(other)
                for other in ((ref[0], number) for number in range(len(module.facts.classes)))
            )
        return found

    def is_hidden_form(self, ref: Ref) -> bool:
        """Whether a class of the knowledge is declared as its base: one without a file, or that nobody can name."""
        return (
            self.linker.program.cls(ref).name.startswith("_") or self.linker.marks.cls(ref).get("in_memory") is not None
        )

    def mro(self, ref: Ref) -> tuple[Ref, ...]:
        """The method resolution order; C3 where the bases allow it, depth first where they do not."""
        return self._linearised(ref)[0]

    def that_mention(self, ref: Ref, name: str, *, exact: bool) -> tuple[tuple[Ref, Class], ...]:
        """The classes that say what an attribute is, as a method or otherwise: of those above, and of those below
        unless an object is of the class itself."""
        key = (ref, name, exact)
        found = self._mentions.get(key)
        if found is None:
            program = self.linker.program
            related = (*self.mro(ref), *(() if exact else self.subclasses(ref)))
            classes = ((other, program.cls(other)) for other in related)
            found = self._mentions[key] = tuple(
                (other, cls)
                for other, cls in classes
                if name in cls.methods or name in cls.instance or name in cls.attributes
            )
        return found

    def is_complete(self, ref: Ref) -> bool:
        """Whether every base of the class is known."""
        return self._linearised(ref)[1]

    def _linearised(self, ref: Ref) -> tuple[tuple[Ref, ...], bool]:
        """The method resolution order, and whether it is complete; of the classes above first, which may be many."""
        pending = [] if ref in self._mro else [ref]
        begun: set[Ref] = set()
        while pending:
            one = pending[-1]
            if one in begun:
                begun.remove(one)
                self._mro[one] = self._from_bases(one)
            elif one not in self._mro:
                self._mro[one] = ((one,), False)  # for a class above that has this one as its base
                begun.add(one)
                pending += [base.ref for base in self.bases(one) if base.ref not in self._mro]
                continue
            pending.pop()
        return self._mro[ref]

    def _from_bases(self, ref: Ref) -> tuple[tuple[Ref, ...], bool]:
        bases = [base.ref for base in self.bases(ref)]
        orders = [self._mro[base][0] for base in bases]
        complete = self._complete.get(ref, True) and all(self._mro[base][1] for base in bases)
        if len(orders) == 1 and ref not in orders[0]:
            return (ref, *orders[0]), complete
        return _merged(ref, [*orders, tuple(bases)]), complete

    def substitution(self, t: Inst, ref: Ref) -> Substitution | None:
        """The type variables of ancestor ``ref`` for instance ``t``; None when it is no ancestor."""
        names = self.linker.type_variables.of_class(t.ref)
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
        args = tuple(annotations.instance(context, ("name", name)) for name in self.linker.type_variables.of_class(ref))
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
                for candidate in self.linker.program.indexes.subclass_candidates(self.linker.program.cls(current).name):
                    if candidate not in gathered and any(base.ref == current for base in self.bases(candidate)):
                        gathered[candidate] = None
                        pending.append(candidate)
            found = self._subclasses[ref] = tuple(sorted(gathered))
        return found

    def class_of(self, t: Inst) -> Cls:
        """What ``type(x)`` is: the class, or one of its subclasses."""
        return Cls(t.ref, t.args, not t.exact and bool(self.subclasses(t.ref)))

    def is_instantiated(self, ref: Ref) -> bool:
        """Whether the project makes instances of the class: it calls it, or hands it on as a value.

        What only its tests make says nothing about the rest of it: a library's tests try each class that it has.
        """
        found = self._instantiated.get(ref)
        if found is None:
            program = self.linker.program
            name, in_tests = program.cls(ref).name, program.module_of(ref).is_test
            found = program.indexes.is_made(name, in_tests) or self._is_registered(ref)
            self._instantiated[ref] = found
        return found

    def _is_registered(self, ref: Ref) -> bool:
        """Whether a base class hands on each class below it: ``__init_subclass__`` that keeps ``cls`` in a table."""
        program = self.linker.program
        for owner in self.mro(ref)[1:]:
            fids = program.cls(owner).methods.get("__init_subclass__", ())
            if fids and not program.module(owner[0]).is_stub:
                return any(_hands_on(program.frame((owner[0], fid))) for fid in fids)
        return False

    def metaclass(self, ref: Ref) -> Ref | None:
        """The metaclass of a class, when it is the project's own."""
        if ref not in self._metaclasses:
            self._metaclasses[ref] = None
            self._metaclasses[ref] = next(iter(self._declared_metaclasses(ref)), None)
        return self._metaclasses[ref]

    def made_by(self, metaclass: Ref) -> tuple[Ref, ...]:
        """The project's classes that a metaclass makes."""
        found = self._made.get(metaclass)
        if found is None:
            self._made[metaclass] = ()
            declared = {
                (module.number, number)
                for module in self.linker.program.table.project()
                for number, cls in enumerate(module.facts.classes)
                if cls.metaclass is not None and self.metaclass((module.number, number)) == metaclass
            }
            below = {sub for ref in declared for sub in self.subclasses(ref)}
            found = self._made[metaclass] = tuple(sorted(declared | below))
        return found

    def _declared_metaclasses(self, ref: Ref) -> Iterator[Ref]:
        program = self.linker.program
        for owner in self.mro(ref):
            cls = program.cls(owner)
            if cls.metaclass is not None:
                for t in self.linker.types(program.context(owner[0], cls.parent), cls.metaclass):
                    if isinstance(t, Cls) and not program.module_of(t.ref).is_stub:
                        yield t.ref

    def is_enumeration(self, ref: Ref) -> bool:
        """Whether a class's attributes are its members."""
        program = self.linker.program
        return any(
            program.cls(owner).name == "Enum" and program.module_of(owner).name == "enum" for owner in self.mro(ref)
        )

    def as_instance(self, t: Type) -> tuple[Inst, ...]:
        """A literal or display as an instance of its builtin class."""
        linker = self.linker
        if isinstance(t, Inst):
            return (t,)
        if isinstance(t, Lit):
            return linker.instance(t.kind) if t.kind != "NoneType" else ()
        if isinstance(t, Tup):
            return linker.instance(t.kind, merge(*t.items))
        if isinstance(t, Map):
            return linker.instance("dict", linker.instance("str"), merge(*[v for _, v in t.pairs]))
        return ()


def _hands_on(frame: Frame) -> bool:
    """Whether a function passes what it is given first to a call, but for ``setattr`` and the like, or puts it into a
    table."""
    given = ("param", 0)
    return any(
        (event[OP] == "call" and given in event[ARGUMENTS] and not _is_builtin(event[CALLEE]))
        or (event[OP] == "op" and event[METHOD] == "__setitem__" and any(mentions(v, given) for v in event[OTHERS]))
        for event in frame.events
    )


def _is_builtin(callee: Value) -> bool:
    return callee is not None and callee[TAG] == "name" and hasattr(builtins, callee[IDENTIFIER])


def _merged(ref: Ref, sequences: list[tuple[Ref, ...]]) -> tuple[Ref, ...]:
    """The C3 linearisation; where there is none, because Python refuses such bases, their order breaks the tie."""
    order = {ref: None}
    behind = Counter(one for sequence in sequences for one in sequence[1:])
    waiting = [deque(sequence) for sequence in sequences if sequence]
    while waiting:
        head = next((one[0] for one in waiting if not behind[one[0]]), waiting[0][0])
        order.setdefault(head)
        for sequence in waiting:
            if sequence[0] == head:
                sequence.popleft()
                if sequence:
                    behind[sequence[0]] -= 1
            elif behind[head] and head in sequence:  # only where there is no linearisation
                sequence.remove(head)
        behind[head] = 0
        waiting = [sequence for sequence in waiting if sequence]
    return tuple(order)
