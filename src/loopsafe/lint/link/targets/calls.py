"""What a call does: the primitive that it is, the bodies that it enters, and the callables that it calls in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from loopsafe.lint.extract.expressions.operators import PLACE, PRINTED
from loopsafe.lint.facts import DEF, GENERATOR, KIND, LAMBDA, TAG, VARARG
from loopsafe.lint.link.calls.arguments import Arguments, with_partial
from loopsafe.lint.link.calls.validation import UNSEEN
from loopsafe.lint.link.program.types import Cls, Ctx, Fn, Gen, Inst, Lit, Part, one_by_one
from loopsafe.lint.link.targets.copied_parts import inside

if TYPE_CHECKING:
    from loopsafe.lint.link.program.marks import Mark, Marks
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type, Types
    from loopsafe.lint.link.targets.event_targets import EventTargets
    from loopsafe.lint.link.targets.primitives import Primitive

NOTHING = Arguments.of(())


class Target(NamedTuple):
    """Where an event leads: a primitive, or a context that runs now (or, ``scheduled``, later on the loop)."""

    primitive: Primitive | None = None
    context: Any = None
    declared: bool = False
    scheduled: bool = False
    function: Fn | None = None  # whose call the primitive is
    named: bool = False  # scheduled by the function that names it, so that its callers need not hear of it


class Calls:
    """The targets of calls, and of what runs like one: entering, iterating, constructing."""

    def __init__(self, event_targets: EventTargets) -> None:
        self.event_targets = event_targets  # a stub's body is made of events, and operators are accesses
        self.linker = event_targets.linker
        self.primitives = event_targets.primitives
        self._allowed = event_targets.configured.allow
        self._inlined: set[int] = set()  # bodies of stubs that are being read

    def of_call(self, callee: Type, arguments: Arguments) -> list[Target]:
        """Where calling ``callee`` leads."""
        linker = self.linker
        if isinstance(callee, Fn):
            return [x for fn in linker.single_dispatch.bodies(callee, arguments) for x in self._function(fn, arguments)]
        if isinstance(callee, Cls):
            return self.of_construction(callee, arguments)
        if isinstance(callee, Part):
            merged = with_partial(callee, arguments)
            return [x for c in callee.callee for x in self.of_call(c, merged)]
        if isinstance(callee, Inst):
            return [x for fn in linker.methods.special(callee, "__call__") for x in self.of_call(fn, arguments)]
        return []

    def of_method(self, t: Type, name: str, arguments: Arguments | None = None) -> list[Target]:
        """Where calling the method ``name`` of a value leads."""
        return [
            x for fn in self.linker.methods.special(t, name) for x in self.of_call(fn, arguments or Arguments.of(()))
        ]

    def of_construction(self, cls: Cls, arguments: Arguments) -> list[Target]:
        """What constructing an object runs, and the objects that its constructor makes of what it is passed."""
        found = self._made(cls, arguments)
        for inner in self.linker.validation.made(cls, arguments):
            found += self._made(inner, UNSEEN)
        return found

    def _made(self, cls: Cls, arguments: Arguments) -> list[Target]:
        """What making one object runs: ``__new__``, ``__init__`` and factories of fields."""
        linker = self.linker
        found = self.of_method(cls, "__call__", arguments)
        receiver = Inst(cls.ref, cls.args, True)
        for name in ("__new__", "__init__", "__post_init__", "__attrs_post_init__"):
            member = linker.methods.find(cls.ref, name)
            written = member is not None and not linker.program.module_of(member.owner).is_stub
            if member is not None and (written or not self._is_replaced(cls, name)):
                fn = linker.methods.bind(receiver, member)
                if name == "__new__":
                    fn = fn._replace(bound=(cls,))
                found += self.of_call(fn, arguments)
        for owner in linker.hierarchy.mro(cls.ref):
            for t in linker.foreign_writes.constructors(owner):
                found += self.of_call(t._replace(bound=(receiver,)) if isinstance(t, Fn) else t, arguments)
        for member in linker.object_hooks.methods(cls.ref, arguments):
            found += self.of_call(linker.methods.bind(receiver, member)._replace(declared=False), Arguments.of(()))
        for factories in linker.records.factories(cls.ref, arguments):
            found += [x for factory in factories for x in self.of_call(factory, Arguments.of(()))]
        return found

    def _is_replaced(self, cls: Cls, name: str) -> bool:
        """Whether a constructor of the knowledge is not the one that runs: a record has one of its own."""
        return name == "__new__" or (name == "__init__" and self.linker.records.is_record(cls.ref))

    def _function(self, fn: Fn, arguments: Arguments) -> list[Target]:
        """What a function does: the primitive it is, its body, its decorator, and what it does with callables."""
        linker = self.linker
        fn = linker.overloads.resolve(fn, arguments)
        marked = linker.marks.function(fn.ref)
        if marked.get("nonblocking") is not None or self._is_allowed(fn):
            return []
        frame = linker.program.frame(fn.ref)
        stub = linker.program.module_of(fn.ref).is_stub
        found: list[Target] = []
        primitive = None
        if frame.kind in (DEF, LAMBDA, GENERATOR) and marked.get("passes_through") is None:
            primitive = self.primitives.of_call(fn, arguments)
        if primitive is not None:
            found.append(Target(primitive=primitive, declared=fn.declared, function=fn))
        elif (
            frame.kind in (DEF, LAMBDA)
            and frame.events
            and not (stub and frame.trivial)
            and not (marked.get("blocks") or marked.get("waits") or marked.get("enters_loop"))
        ):
            found += self._entered(linker.callables.enter(fn, arguments), fn.declared)
        if fn.decorator is not None and frame.kind in (DEF, LAMBDA):
            decorator, mid, fid, event = fn.decorator
            where = linker.program.context(mid, fid)
            given = Arguments.of_event(linker, where, where.frame.events[event]) if event >= 0 else Arguments.of(())
            around = self.primitives.of_call(Fn(decorator), given)
            if around is not None:
                found.append(Target(primitive=around, declared=fn.declared))
            elif event >= 0:
                made = linker.types(where, ("call", event))
                found += [x for t in made for x in (*self.of_entering(t), *self.of_method(t, "__exit__"))]
        found += self._passed(fn, marked, arguments)
        return found

    def _passed(self, fn: Fn, marked: Marks, arguments: Arguments) -> list[Target]:
        """What the call does with the callables and iterables it is given."""
        if not marked.marks:
            return []
        found: list[Target] = []
        found += [x for hook in self.primitives.hooks(fn) for x in self.of_call(hook, NOTHING)]
        if fn.bound and marked.get("runs_decorated") is not None:
            found += self._decorated(fn, self.linker.program.frame(fn.ref).name)
        found += self._callbacks(fn, marked, arguments, scheduled=False)
        found += self._callbacks(fn, marked, arguments, scheduled=True)
        for _, types in self.marked_arguments(fn, marked, "iterates", arguments):
            found += self.of_iteration(types)
        if (called := marked.get("calls_method")) is not None:
            methods = called.args[0] if isinstance(called.args[0], tuple) else called.args[:1]
            for _, types in self.marked_arguments(fn, marked, "calls_method", arguments):
                own = (t for t in types if isinstance(t, Inst) and not self.linker.program.module(t.ref[0]).is_stub)
                found += [x for t in own for method in methods for x in self.of_method(t, method)]
        if (read := marked.get("reads")) is not None:
            found += self._read(fn, read, arguments)
        if (operates := marked.get("operates")) is not None:
            found += self._operated(fn, marked, operates, arguments)
        return found

    def _callbacks(self, fn: Fn, marked: Marks, arguments: Arguments, *, scheduled: bool) -> list[Target]:
        """The targets of the callbacks among the arguments, and in containers among them: called, or scheduled."""
        found: list[Target] = []
        mark = "schedules" if scheduled else "calls"
        for index, types in self.marked_arguments(fn, marked, mark, arguments):
            given = self._passed_to(fn, index, arguments)
            found += [x._replace(scheduled=scheduled) for t in one_by_one(types) for x in self.of_call(t, given)]
        return found

    def _operated(self, fn: Fn, marked: Marks, operates: Mark, arguments: Arguments) -> list[Target]:
        """What special methods of what it is passed, of its elements, or of all that is inside of it, run."""
        accesses = self.event_targets.accesses
        methods = operates.args[0].split()
        if "text" in operates.keywords:
            methods = _printing(self._texts(fn, operates.keywords["text"], arguments)) or methods
        choices = [method.split("|") for method in methods]
        asked = [name for choice in choices for name in choice if accesses.implicit.may_operate(name)]
        found: list[Target] = []
        for _, types in self.marked_arguments(fn, marked, "operates", arguments) if asked else ():
            each = self.linker.elements(types) if operates.keywords.get("each") else types
            if operates.keywords.get("deep"):
                each = tuple(inside(self.linker, each, asked))
            for choice in choices:
                found += [x for t in each for x in accesses.of_operator((t,), self._own_of(t, choice), NOTHING)]
        return found

    def _own_of(self, t: Type, choice: list[str]) -> str:
        """The first of these methods that the class of a value has itself; else the last."""
        methods, program = self.linker.methods, self.linker.program
        for name in choice[:-1]:
            method = methods.find(t.ref, name) if isinstance(t, Inst) else None
            if method is not None and not program.module_of(method.owner).is_stub:
                return name
        return choice[-1]

    def _texts(self, fn: Fn, name: str, arguments: Arguments) -> list[str]:
        """The texts that a parameter certainly is one of."""
        frame = self.linker.program.frame(fn.ref)
        types = arguments.to(fn).parameter(frame, frame.parameter_names().index(name)) or ()
        return [t.value if isinstance(t, Lit) and isinstance(t.value, str) else "%s" for t in types]

    def _read(self, fn: Fn, read: Mark, arguments: Arguments) -> list[Target]:
        """What reading an attribute runs whose name is data; one that is written out is an event of its own."""
        written = arguments.positional[1] if len(arguments.positional) > 1 else None
        if written is not None and written[TAG] == "const":
            return []
        frame, full = self.linker.program.frame(fn.ref), arguments.to(fn)
        told = [full.parameter(frame, frame.parameter_names().index(name)) or () for name in read.args]
        return self.event_targets.accesses.of_attribute(told[0], told[1])

    def _decorated(self, fn: Fn, name: str) -> list[Target]:
        """The methods that a library's method calls because a decorator says so: ``computed_field``."""
        linker = self.linker
        return [
            x
            for t in fn.bound or ()
            if isinstance(t, Inst)
            for member in linker.object_hooks.during(t.ref, name)
            for x in self.of_call(linker.methods.bind(t, member), Arguments.of(()))
        ]

    def _passed_to(self, fn: Fn, index: int, arguments: Arguments) -> Arguments:
        """What a callable is called with: as it is declared to be, or all that is passed after it."""
        told = self.linker.callables.callback_arguments(fn, index, arguments)
        params = self.linker.program.frame(fn.ref).params
        if told or index + 1 >= len(params) or params[index + 1][KIND] != VARARG:
            return Arguments.of(told)
        return arguments.to(fn).beyond(self.linker.program.frame(fn.ref))

    def marked_arguments(self, fn: Fn, marked: Marks, name: str, arguments: Arguments) -> list[tuple[int, Types]]:
        """The arguments that a mark such as ``calls("key")`` names, by the number of the parameter."""
        mark = marked.get(name)
        beside = mark.keywords.get("beside") if mark is not None else ()
        if mark is None or (beside and not self.linker.program.imports.has_one_of(beside)):
            return []
        frame = self.linker.program.frame(fn.ref)
        full = arguments.to(fn)
        found = []
        for index, parameter in enumerate(frame.parameter_names()):
            if parameter in mark.args:
                types = full.parameter(frame, index)
                if types:
                    found.append((index, types))
        return found

    def of_entering(self, t: Type) -> list[Target]:
        """Where ``with`` a value of this type leads, on the way in."""
        return self._generator(t.generator) if isinstance(t, Ctx) else self.of_method(t, "__enter__")

    def of_iteration(self, types: Types) -> list[Target]:
        """Where iterating values of these types leads."""
        linker = self.linker
        found: list[Target] = []
        for t in types:
            if isinstance(t, Gen):
                found += self._generator(t)
            elif isinstance(t, (Inst, Cls)):
                starts = linker.methods.special(t, "__iter__")
                found += [x for fn in starts for x in self.of_call(fn, Arguments.of(()))]
                for fn in starts:
                    for iterator in linker.callables.result(None, fn, Arguments.of(())):
                        if isinstance(iterator, Gen):
                            found += self._generator(iterator)
                        else:
                            found += self.of_method(iterator, "__next__")
                if not starts and isinstance(t, Inst) and not linker.program.module_of(t.ref).is_stub:
                    found += self.of_method(t, "__getitem__")  # as iterators were made before there were any
        return found

    def _generator(self, generator: Gen) -> list[Target]:
        return self._entered(self.linker.program.context(*generator.ref, generator.binds), generator.declared)

    def _entered(self, context: Context, declared: bool) -> list[Target]:
        """Where running a body leads: a project's is entered; a stub's only says what the call itself does."""
        if not context.module.is_stub or context.number in self._inlined:
            return [Target(context=context, declared=declared)]
        self._inlined.add(context.number)
        try:
            found = [
                t for number in range(len(context.frame.events)) for t in self.event_targets.of_event(context, number)
            ]
        finally:
            self._inlined.discard(context.number)
        return [t._replace(declared=True) for t in found] if declared else found

    def _is_allowed(self, fn: Fn) -> bool:
        return bool(self._allowed) and not self._allowed.isdisjoint(self.primitives.names(fn))


def _printing(texts: list[str]) -> list[str]:
    """The methods by which ``text % values`` prints values: ``__repr__`` for ``%r``."""
    kinds = {kind for text in texts for _, kind in PLACE.findall(text)}
    return sorted({PRINTED[kind] for kind in kinds if kind in PRINTED})
