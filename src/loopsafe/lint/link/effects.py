"""What one event does: the primitives it calls at once, and the contexts it enters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from loopsafe.lint.facts import (
    ANNOTATION,
    AWAITED,
    CALLEE,
    DECIDES,
    DEF,
    FIRST,
    FLAGS,
    GENERATOR,
    LAMBDA,
    OBJECT,
    OP,
    SECOND,
    VALUE,
    VARARG,
    Event,
    Value,
    arguments_of,
)
from loopsafe.lint.link.accesses import Accesses
from loopsafe.lint.link.announced import Announced
from loopsafe.lint.link.arguments import Arguments, with_partial
from loopsafe.lint.link.awaitables import Awaitables
from loopsafe.lint.link.loaded import is_loaded
from loopsafe.lint.link.nonblocking import NonBlocking
from loopsafe.lint.link.prefixes import Prefixes
from loopsafe.lint.link.primitives import DURATIONS, Primitive, Primitives, Said
from loopsafe.lint.link.settled import Settled
from loopsafe.lint.link.types import Cls, Ctx, Fn, Gen, Inst, Part, Type, Types, one_by_one

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.marks import Marks
    from loopsafe.lint.link.program import Context

SWITCHABLE = frozenset({"network", "file"})  # what a socket, or a serial port, does unless it was switched


class Target(NamedTuple):
    """Where an event leads: a primitive, or a context that runs now (or, ``scheduled``, later on the loop)."""

    primitive: Primitive | None = None
    context: Any = None
    declared: bool = False
    scheduled: bool = False
    function: Fn | None = None  # whose call the primitive is
    named: bool = False  # scheduled by the function that names it, so that its callers need not hear of it


class Effects:
    """Finds the targets of events: one handler for each operation, and what rules a wait out afterwards."""

    def __init__(self, linker: Linker, said: Said | None = None) -> None:
        self.linker = linker
        self.said = said or Said({}, frozenset())
        self.primitives = Primitives(linker, self.said)
        self.settled = Settled(linker)
        self.awaitables = Awaitables(linker)
        self.prefixes = Prefixes(linker)
        self.nonblocking = NonBlocking(linker, self._switches)
        self.announced = Announced(linker)
        self.accesses = Accesses(self)
        self._inlined: set[int] = set()  # bodies of stubs that are being read
        self._handlers: dict[str, Callable[[Context, Event], list[Target]]] = {
            "call": self._call,
            "enter": self._enter,
            "exit": self._exit,
            "aenter": self._aenter,
            "aexit": self._aexit,
            "aiter": self._aiter,
            "class": self.accesses.define,
            "iter": self._iter,
            "load": self.accesses.load,
            "store": self.accesses.store,
            "import": self._import,
            "raise": self._raise,
            "delete": self.accesses.delete,
            "op": self.accesses.operate,
        }

    def of_event(self, context: Context, number: int) -> list[Target]:
        """The targets of event ``number``; empty for an event that leads nowhere known."""
        event = context.frame.events[number]
        handler = self._handlers.get(event[OP])
        found = handler(context, event) if handler is not None else []
        if event[FLAGS] & DECIDES and self.accesses.implicit.may_operate("__bool__"):
            made = self.linker.types(context, ("call", number))
            found = found + self.accesses.of_operator(made, "__bool__", Arguments.of(()))
        if not found:
            return found
        kinds = {t.primitive.kind for t in found if t.primitive is not None}
        if "wait" in kinds:
            return self._really_waits(context, number, found)
        ended = "subprocess" in kinds and self.settled.is_over(context, number, "process")
        if ended or ("import" in kinds and is_loaded(self.linker.program, context, number)):
            return [t for t in found if t.primitive is None]
        if "network" in kinds or "file" in kinds:
            found = [t for t in found if t.function is None or not self.prefixes.rule_out(context, number, t.function)]
        if not kinds.isdisjoint(SWITCHABLE) and (
            self.nonblocking.is_unblocked(context, number) or self.announced.is_announced(context, number)
        ):
            return [t for t in found if t.primitive is None]
        return found

    def _switches(self, context: Context, event: Event, fn: Fn) -> bool:
        """Whether the call, or the assignment, makes its receiver non-blocking."""
        mark = self.linker.marks.function(fn.ref).get("switches_to_nonblocking")
        if event[OP] == "store":
            arguments = Arguments.of((self.linker.types(context, event[VALUE]),))
        else:
            arguments = Arguments.of_event(self.linker, context, event)
        full = arguments.after(fn.bound) if fn.bound else arguments
        return mark is not None and self.primitives.holds(fn, mark.keywords, full)

    def _really_waits(self, context: Context, number: int, found: list[Target]) -> list[Target]:
        """Without the waits that are over before they begin; a lock that this frame gives back is held briefly."""
        what = next(t.primitive.what for t in found if t.primitive is not None and t.primitive.kind == "wait")
        leaving = context.frame.events[number][OP] == "exit" and what == "executor"
        if self.settled.is_idle(context, number) if leaving else self.settled.is_over(context, number, what):
            return [t for t in found if t.primitive is None or t.primitive.kind != "wait"]
        if any(t.primitive is not None and t.primitive.what == "lock" for t in found) and self.settled.is_released(
            context, number
        ):
            return [
                t._replace(primitive=t.primitive._replace(released=True))
                if t.primitive is not None and t.primitive.what == "lock"
                else t
                for t in found
            ]
        return found

    # Operations

    def _call(self, context: Context, event: Event) -> list[Target]:
        """The targets of a call event."""
        arguments = Arguments.of_event(self.linker, context, event)
        callees = self.linker.types(context, event[CALLEE])
        if callees:
            callees = self.awaitables.asked_for(context, event, callees)
        if event[FLAGS] & AWAITED and len(callees) > 0:
            callees = self.awaitables.among(callees, arguments, event[CALLEE])
        elif callees and not (len(callees) == 1 and isinstance(callees[0], (Fn, Cls))):
            callees = self.awaitables.handed_on(context, context.frame.events.index(event), callees)
        found: list[Target] = []
        for callee in callees:
            found += self.of_call(callee, arguments)
        if any(t.scheduled for t in found) and not self._hands_on(context, event):
            found = [t._replace(named=t.scheduled) for t in found]
        if not callees and self.said.blocking:
            dotted = self.linker.program.dotted(context, event[CALLEE]) or self._declared_name(context, event[CALLEE])
            if dotted in self.said.blocking:
                kind = self.said.blocking[dotted] or "network"
                duration = DURATIONS.get(kind, "long")
                found.append(Target(Primitive(dotted, kind, duration, (-1, -1), configured=True)))
        return found

    def _declared_name(self, context: Context, callee: Value) -> str:
        """``sdk.Account.refresh`` for a method of a parameter, or of a new object, whose class is unknown."""
        if callee is None or callee[0] != "attr" or callee[1] is None:
            return ""
        program = self.linker.program
        kind, *rest = callee[1]
        if kind == "param":
            owner = program.dotted(context, context.frame.params[rest[0]][ANNOTATION])
        elif kind == "call":
            owner = program.dotted(context, context.frame.events[rest[0]][CALLEE])
        else:
            return ""
        return f"{owner}.{callee[2]}" if owner else ""

    def _hands_on(self, context: Context, event: Event) -> bool:
        """Whether all callables among the arguments are the function's own parameters, named by its caller."""
        frame = context.frame
        for value in arguments_of(event):
            inner = value[1] if value is not None and value[0] == "star" else value
            if inner is None or (inner[0] == "param" and (inner[1] or frame.owner < 0)):
                continue
            if any(isinstance(t, (Fn, Part)) for t in one_by_one(self.linker.types(context, inner))):
                return False
        return True

    def _enter(self, context: Context, event: Event) -> list[Target]:
        return [x for t in self.linker.types(context, event[OBJECT]) for x in self._entering(t)]

    def _entering(self, t: Type) -> list[Target]:
        return self._generator(t.generator) if isinstance(t, Ctx) else self.of_method(t, "__enter__")

    def _exit(self, context: Context, event: Event) -> list[Target]:
        return [x for t in self.linker.types(context, event[OBJECT]) for x in self.of_method(t, "__exit__")]

    def _aenter(self, context: Context, event: Event) -> list[Target]:
        return self._asynchronous(context, event, "__aenter__")

    def _aexit(self, context: Context, event: Event) -> list[Target]:
        return self._asynchronous(context, event, "__aexit__")

    def _aiter(self, context: Context, event: Event) -> list[Target]:
        return self._asynchronous(context, event, "__aiter__")

    def _asynchronous(self, context: Context, event: Event, name: str) -> list[Target]:
        # A plain def that returns an awaitable runs its body here.
        found = []
        for t in self.linker.types(context, event[OBJECT]):
            found += [x for x in self.of_method(t, name) if x.context is not None]
        return found

    def _iter(self, context: Context, event: Event) -> list[Target]:
        return self.of_iteration(self.linker.types(context, event[OBJECT]))

    def _raise(self, context: Context, event: Event) -> list[Target]:
        """``raise Failure`` makes an object of the class."""
        value = event[OBJECT]
        if value is None or value[0] not in ("name", "attr", "from", "cls"):
            return []
        return [
            x
            for t in self.linker.types(context, value)
            if isinstance(t, Cls) and not self.linker.program.module(t.ref[0]).is_stub
            for x in self._construction(t, Arguments.of(()))
        ]

    def _import(self, context: Context, event: Event) -> list[Target]:
        """The body of a module of the project that nothing else imports first."""
        program = self.linker.program
        dotted = context.module.absolute(event[SECOND], event[FIRST])
        module = program.table.find(dotted, context.module)
        if module is None or module.is_stub or module is context.module or program.indexes.is_imported(module):
            return []
        return [Target(context=program.context(module.number, 0))]

    # Calls

    def of_call(self, callee: Type, arguments: Arguments) -> list[Target]:
        """Where calling ``callee`` leads."""
        linker = self.linker
        if isinstance(callee, Fn):
            return [x for fn in linker.dispatch.bodies(callee, arguments) for x in self._function(fn, arguments)]
        if isinstance(callee, Cls):
            return self._construction(callee, arguments)
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

    def _construction(self, cls: Cls, arguments: Arguments) -> list[Target]:
        """What constructing an object runs: ``__new__``, ``__init__`` and factories of fields."""
        linker = self.linker
        found = self.of_method(cls, "__call__", arguments)
        receiver = Inst(cls.ref, cls.args, True)
        for name in ("__new__", "__init__", "__post_init__", "__attrs_post_init__"):
            member = linker.methods.find(cls.ref, name)
            if member is not None and not (name == "__new__" and linker.program.module(member.owner[0]).is_stub):
                fn = linker.methods.bind(receiver, member)
                if name == "__new__":
                    fn = fn._replace(bound=(cls,))
                found += self.of_call(fn, arguments)
        for member in linker.constructed.methods(cls.ref, arguments):
            found += self.of_call(linker.methods.bind(receiver, member)._replace(declared=False), Arguments.of(()))
        for factories in linker.records.factories(cls.ref, arguments):
            found += [x for factory in factories for x in self.of_call(factory, Arguments.of(()))]
        return found

    def _function(self, fn: Fn, arguments: Arguments) -> list[Target]:
        """What a function does: the primitive it is, its body, its decorator, and what it does with callables."""
        linker = self.linker
        fn = linker.overloads.resolve(fn, arguments)
        marked = linker.marks.function(fn.ref)
        if marked.get("nonblocking") is not None or self._is_allowed(fn):
            return []
        frame = linker.program.frame(fn.ref)
        stub = linker.program.module(fn.ref[0]).is_stub
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
                found += [x for t in made for x in (*self._entering(t), *self.of_method(t, "__exit__"))]
        found += self._passed(fn, marked, arguments)
        return found

    def _passed(self, fn: Fn, marked: Marks, arguments: Arguments) -> list[Target]:
        """What the call does with the callables and iterables it is given."""
        if not marked.marks:
            return []
        found: list[Target] = []
        for name, scheduled in (("calls", False), ("schedules", True)):
            if name not in marked.marks:
                continue
            for index, types in self.marked_arguments(fn, marked, name, arguments):
                given = self._given_to(fn, index, arguments)
                for t in one_by_one(types):
                    found += [x._replace(scheduled=scheduled) for x in self.of_call(t, given)]
        for _, types in self.marked_arguments(fn, marked, "iterates", arguments):
            found += self.of_iteration(types)
        operates = marked.get("operates")
        if operates is not None and self.accesses.implicit.may_operate(operates.args[0]):
            for _, types in self.marked_arguments(fn, marked, "operates", arguments):
                each = self.linker.elements(types) if operates.keywords.get("each") else types
                found += self.accesses.of_operator(each, operates.args[0], Arguments.of(()))
        return found

    def _given_to(self, fn: Fn, index: int, arguments: Arguments) -> Arguments:
        """What a callable is called with: as it is declared to be, or all that is passed after it."""
        told = self.linker.callables.given_to(fn, index, arguments)
        params = self.linker.program.frame(fn.ref).params
        if told or index + 1 >= len(params) or params[index + 1][1] != VARARG:
            return Arguments.of(told)
        full = arguments.after(fn.bound) if fn.bound is not None else arguments
        return full.beyond(self.linker.program.frame(fn.ref))

    def marked_arguments(self, fn: Fn, marked: Marks, name: str, arguments: Arguments) -> list[tuple[int, Types]]:
        """The arguments that a mark such as ``calls("key")`` names, by the number of the parameter."""
        mark = marked.get(name)
        if mark is None:
            return []
        frame = self.linker.program.frame(fn.ref)
        full = arguments.after(fn.bound) if fn.bound is not None else arguments
        found = []
        for index, parameter in enumerate(frame.parameter_names()):
            if parameter in mark.args:
                types = full.parameter(frame, index)
                if types:
                    found.append((index, types))
        return found

    def of_iteration(self, types: Types) -> list[Target]:
        """Where iterating values of these types leads."""
        linker = self.linker
        found: list[Target] = []
        for t in types:
            if isinstance(t, Gen):
                found += self._generator(t)
            elif isinstance(t, Inst):
                starts = linker.methods.special(t, "__iter__")
                found += [x for fn in starts for x in self.of_call(fn, Arguments.of(()))]
                for fn in starts:
                    for iterator in linker.callables.result(None, fn, Arguments.of(())):
                        if isinstance(iterator, Gen):
                            found += self._generator(iterator)
                        else:
                            found += self.of_method(iterator, "__next__")
                if not starts and not linker.program.module(t.ref[0]).is_stub:
                    found += self.of_method(t, "__getitem__")  # as iterators were made before there were any
            elif isinstance(t, Cls):
                found += self.of_method(t, "__iter__")
        return found

    def _generator(self, generator: Gen) -> list[Target]:
        return self._entered(self.linker.program.context(*generator.ref, generator.binds), generator.declared)

    def _entered(self, context: Context, declared: bool) -> list[Target]:
        """Where running a body leads: a project's is entered; a stub's only says what the call itself does."""
        if not context.module.is_stub or context.number in self._inlined:
            return [Target(context=context, declared=declared)]
        self._inlined.add(context.number)
        try:
            found = [t for number in range(len(context.frame.events)) for t in self.of_event(context, number)]
        finally:
            self._inlined.discard(context.number)
        return [t._replace(declared=True) for t in found] if declared else found

    def _is_allowed(self, fn: Fn) -> bool:
        return bool(self.said.allow) and not self.said.allow.isdisjoint(self.primitives.names(fn))
