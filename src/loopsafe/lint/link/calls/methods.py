"""Methods: which one a class has under a name, and which ones a call may run, overrides among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import ARGUMENTS, CONSTANT, NUMBER, PARAMETER, TAG
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.calls.protocols import Protocols
from loopsafe.lint.link.calls.receiver_sensitivity import SELF, own_names
from loopsafe.lint.link.program.enumerations import is_member
from loopsafe.lint.link.program.types import Bind, Cls, Fn, Inst, Ref, Type, Types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark, Marks
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Binds, Origin

MOST_OVERRIDES = 24


class Method(NamedTuple):
    """A method as found in a class: the class that defines it, its frame, and whether no instance of it is seen."""

    owner: Ref
    fid: int
    declared: bool = False

    @property
    def ref(self) -> Ref:
        """The method's frame."""
        return self.owner[0], self.fid


class Methods:
    """The methods of classes and of their instances."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.hierarchy = linker.hierarchy
        self.protocols = Protocols(self)
        self._found: dict[tuple[Ref, str], Method | None] = {}
        self._of_calls: dict[tuple[Ref, bool, str], list[Method]] = {}
        self._asked: frozenset[str] | None = None

    def find(self, ref: Ref, name: str) -> Method | None:
        """The method ``name`` that instances of exactly this class have."""
        key = (ref, name)
        if key not in self._found:
            self._found[key] = self._find(ref, name)
        return self._found[key]

    def _find(self, ref: Ref, name: str) -> Method | None:
        """The method of a class by its order of resolution."""
        for owner in self.hierarchy.mro(ref):
            cls = self.linker.program.cls(owner)
            fids = cls.methods.get(name)
            if fids:
                for fid in reversed(fids):
                    marked = self.linker.marks.function((owner[0], fid))
                    if not (marked.setter or marked.deleter) and not (marked.overload and len(fids) > 1):
                        return Method(owner, fid)
                return Method(owner, fids[-1])
            if name in cls.attributes or name in cls.instance:
                values = [value for _, value in cls.attributes.get(name, ()) if name.startswith("__")]
                made = next((value[NUMBER] for value in values if value is not None and value[TAG] == "fn"), -1)
                return Method(owner, made) if made >= 0 else None  # ``__call__ = run``
        return None

    def setter(self, ref: Ref, name: str) -> Method | None:
        """The property setter ``name``."""
        return self._accessor(ref, name, lambda marked: marked.setter)

    def deleter(self, ref: Ref, name: str) -> Method | None:
        """The property deleter ``name``."""
        return self._accessor(ref, name, lambda marked: marked.deleter)

    def _accessor(self, ref: Ref, name: str, is_wanted: Callable[[Marks], bool]) -> Method | None:
        for owner in self.hierarchy.mro(ref):
            for fid in self.linker.program.cls(owner).methods.get(name, ()):
                if is_wanted(self.linker.marks.function((owner[0], fid))):
                    return Method(owner, fid)
        return None

    def of(self, t: Inst, name: str) -> list[Method]:
        """The methods a call of ``t.name`` may run: the class's own, and overrides in subclasses."""
        key = (t.ref, t.exact, name)
        found = self._of_calls.get(key)
        if found is None:
            found = self._of_calls[key] = self._of(t, name)
        return found

    def _of(self, t: Inst, name: str) -> list[Method]:
        """The methods a call may run, asked without the memo; abstract ones give way to overrides."""
        own = self.find(t.ref, name)
        if t.exact or self.linker.program.module_of(t.ref).is_stub:
            return [own] if own is not None else []
        abstract = own is None or self.is_abstract(own)
        if abstract and own is not None and self.hierarchy.is_protocol(own.owner):
            found = self.protocols.implementations(t.ref, name, own)
            if found:
                return found[:MOST_OVERRIDES]
        found = [own] if own is not None and not abstract else []
        below = self._overrides(t.ref, name, own)
        if own is None and len(below) > 1 and not self._is_expected(t.ref, name):
            # Some of its subclasses have it, each its own: what is declared says too little.
            return [method._replace(declared=True) for method in below[:MOST_OVERRIDES]]
        if abstract and below and all(method.declared for method in below):
            # Some class must implement it: where none is seen to be instantiated, each of them may be the one.
            below = [method._replace(declared=False) for method in below]
        found += below[:MOST_OVERRIDES]
        return found if found or own is None else [own]

    def _overrides(self, ref: Ref, name: str, own: Method | None) -> list[Method]:
        """The overrides of ``own`` in subclasses; only declared where no such class is seen to be instantiated."""
        overrides: dict[tuple[Ref, int], Method] = {}
        for sub in self.hierarchy.subclasses(ref)[: MOST_OVERRIDES * 4]:
            method = self.find(sub, name)
            if method is None or method == own or self.is_abstract(method):
                continue
            declared = not self.hierarchy.is_instantiated(sub)
            key = (method.owner, method.fid)
            if key not in overrides or not declared:
                overrides[key] = Method(method.owner, method.fid, declared)
        return list(overrides.values())

    def _is_expected(self, ref: Ref, name: str) -> bool:
        """Whether a class is meant to have a method: it asks itself for it, or every one of its subclasses has it."""
        if self._asks_itself(ref, name) or name in self._looked_for():
            return True
        subclasses = self.hierarchy.subclasses
        last = [sub for sub in subclasses(ref) if not subclasses(sub)]
        return all(self.find(sub, name) is not None for sub in last)

    def _asks_itself(self, ref: Ref, name: str) -> bool:
        """Whether a class calls on itself what it leaves to its subclasses, as a mixin does."""
        program = self.linker.program
        for owner in self.hierarchy.mro(ref):
            frames = program.module_of(owner).facts.frames
            for frame in frames:
                around = frames[frame.parent]
                if frame.owner == owner[1] and name in own_names(frame, SELF):
                    return True
                inside = around.owner == owner[1] and around.params
                if inside and name in own_names(frame, ("name", around.params[0][PARAMETER])):
                    return True
        return False

    def _looked_for(self) -> frozenset[str]:
        """The names that the project asks ``hasattr`` for: it calls them where they are."""
        if self._asked is None:
            program = self.linker.program
            sites = program.indexes.call_sites("hasattr")
            values = [program.module(mid).facts.frames[fid].events[number][ARGUMENTS] for mid, fid, number in sites]
            self._asked = frozenset(
                v[1][CONSTANT] for v in values if len(v) == 2 and v[1] is not None and v[1][TAG] == "const"
            )
        return self._asked

    def is_abstract(self, method: Method) -> bool:
        """Whether a method is there to be overridden: it is marked so, or does nothing."""
        return self.linker.marks.function(method.ref).abstract or (
            self.linker.program.frame(method.ref).trivial and not self.linker.program.module_of(method.owner).is_stub
        )

    def special(self, t: Type, name: str) -> tuple[Fn, ...]:
        """The method that an operation such as ``with`` or ``for`` calls on ``t``, as bound functions."""
        if isinstance(t, Cls):
            return self._of_metaclass(t, name)
        return tuple(
            self.bind(instance, method)
            for instance in self.hierarchy.as_instance(t)
            for method in self.of(instance, name)
        )

    def _of_metaclass(self, t: Cls, name: str) -> tuple[Fn, ...]:
        """The method that an operation on a class runs: its metaclass's own."""
        metaclass = self.hierarchy.metaclass(t.ref)
        method = self.find(metaclass, name) if metaclass is not None else None
        if method is None or self.linker.program.module_of(method.owner).is_stub:
            return ()
        return (self.bind(Inst(method.owner), method)._replace(bound=(t,)),)

    def keeps(self, t: Inst) -> bool:
        """Whether an object of a class of the knowledge is what its constructor was given: ``partialmethod(f)``."""
        program = self.linker.program
        if t.origin is None or not program.module_of(t.ref).is_stub:
            return False
        return any(program.cls(owner).instance for owner in self.hierarchy.mro(t.ref))

    def constructor(self, cls: Cls) -> Fn | None:
        """The ``__init__`` that calling a class runs, on a new object."""
        init = self.find(cls.ref, "__init__")
        return self.bind(Inst(cls.ref, cls.args, True), init) if init is not None else None

    def marked(self, callees: Types, name: str) -> Iterator[tuple[Fn, Mark]]:
        """The functions that callees run and that have a mark, each with it; constructors of classes among them."""
        for t in callees:
            fn = self.constructor(t) if isinstance(t, Cls) else t
            mark = self.linker.marks.function(fn.ref).get(name) if isinstance(fn, Fn) else None
            if mark is not None and isinstance(fn, Fn):
                yield fn, mark

    def bind(self, receiver: Type, method: Method) -> Fn:
        """A method as a bound function."""
        linker = self.linker
        fn = linker.decorators.decorated(method.ref)
        marked = linker.marks.function(method.ref)
        receiver = self._as_overriding(receiver, method.owner)
        bound: Types | None
        if marked.staticmethod:
            bound = None
        elif marked.classmethod:
            bound = (Cls(receiver.ref),) if isinstance(receiver, (Inst, Cls)) else None
        elif isinstance(receiver, Inst) and self._is_met_by(receiver.ref, method.owner):
            bound = (Inst(method.owner),)
        else:
            bound = (receiver,)
        return fn._replace(bound=bound, declared=fn.declared or method.declared)

    def _as_overriding(self, receiver: Type, owner: Ref) -> Type:
        """Whose an override is: where it runs, the object is of the class that overrides, whatever was declared."""
        if not isinstance(receiver, Inst) or receiver.exact or receiver.wraps is not None or receiver.ref == owner:
            return receiver
        if receiver.ref not in self.hierarchy.mro(owner) or self.linker.program.module_of(owner).is_stub:
            return receiver
        if receiver.args and self.linker.type_variables.of_class(owner):
            return receiver  # what they are in the class below is not said
        return Inst(owner)

    def _is_met_by(self, protocol: Ref, owner: Ref) -> bool:
        """Whether a class only meets a protocol, by having its methods: no class derives from both."""
        hierarchy = self.hierarchy
        if owner in hierarchy.mro(protocol) or not hierarchy.is_protocol(protocol):
            return False
        return not any(owner in hierarchy.mro(sub) for sub in hierarchy.subclasses(protocol))

    def context(self, owner: Ref, fid: int, receiver: Inst) -> Context:
        """The context of a method (or a function inside one) when ``self`` is ``receiver``."""
        program = self.linker.program
        if receiver.origin is not None and self.keeps(receiver):
            if program.frame((owner[0], fid)).name == "__init__":
                return program.context(owner[0], fid, self._kept(owner, fid, receiver, receiver.origin))
            return program.context(owner[0], fid, self.linker.channels.binds((owner[0], fid), receiver))
        if is_member(receiver) and receiver.ref == owner and program.frame((owner[0], fid)).name == "__init__":
            return program.context(owner[0], fid, self.linker.enumerations.binds(receiver, fid))
        if receiver.ref == owner and not receiver.exact and not receiver.args and receiver.wraps is None:
            return program.context(owner[0], fid)
        plain = Inst(receiver.ref, receiver.args, receiver.exact, None, receiver.wraps)
        around = next(f for f in program.ancestors(program.module_of(owner), fid) if self._is_method(owner, f))
        if receiver.wraps is not None:
            first = (Bind(fid, 1, (receiver.wraps,)),) if program.frame((owner[0], fid)).name == "__init__" else ()
            return program.context(owner[0], fid, (Bind(around, 0, (plain,)), *first))
        if receiver.ref == owner and not receiver.args and not self.hierarchy.subclasses(owner):
            return program.context(owner[0], fid)
        return program.context(owner[0], fid, (Bind(around, 0, (plain,)),))

    def _kept(self, owner: Ref, fid: int, receiver: Inst, origin: Origin) -> Binds:
        """The arguments of the constructor call that made an object."""
        number, made, _ = origin
        caller = self.linker.program.contexts[number]
        passed = Arguments.of_event(self.linker, caller, caller.frame.events[made]).after((receiver,))
        frame = self.linker.program.frame((owner[0], fid))
        found = [Bind(fid, index, passed.bound(frame, index)) for index in range(1, len(frame.params))]
        return (Bind(fid, 0, (receiver,)), *(bind for bind in found if bind.types))

    def _is_method(self, owner: Ref, fid: int) -> bool:
        return self.linker.program.frame((owner[0], fid)).owner == owner[1]
