"""What one event does: the primitives it calls at once, and the contexts it enters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ANNOTATION,
    ATTRIBUTE,
    AWAITED,
    CALLEE,
    DECIDES,
    FIRST,
    FLAGS,
    NUMBER,
    OBJECT,
    OF,
    OP,
    SECOND,
    TAG,
    Event,
    Value,
    arguments_of,
)
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import Cls, Fn, Part, one_by_one
from loopsafe.lint.link.targets.accesses import Accesses
from loopsafe.lint.link.targets.attached_handlers import AttachedHandlers
from loopsafe.lint.link.targets.attribute_tests import left_by_tests
from loopsafe.lint.link.targets.calls import Calls, Target
from loopsafe.lint.link.targets.exemptions.exemptions import Exemptions
from loopsafe.lint.link.targets.exemptions.settled import Settled
from loopsafe.lint.link.targets.primitives import DURATIONS, ConfiguredCalls, Primitive, Primitives

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


class EventTargets:
    """Finds the targets of events: one handler for each operation; primitives that do not wait here are left out."""

    def __init__(self, linker: Linker, configured: ConfiguredCalls | None = None) -> None:
        self.linker = linker
        self.configured = configured or ConfiguredCalls({}, frozenset())
        self.primitives = Primitives(linker, self.configured)
        self.settled = Settled(linker)
        self.exemptions = Exemptions(linker, self.primitives, self.settled)
        self.awaitables = linker.awaitables
        self.calls = Calls(self)
        self.accesses = Accesses(self)
        self.attached = AttachedHandlers(linker, self.calls)
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
        return self.exemptions.without(context, number, found) if found else found

    # Operations

    def _call(self, context: Context, event: Event) -> list[Target]:
        """The targets of a call event."""
        arguments = Arguments.of_event(self.linker, context, event)
        callees = self.linker.types(context, event[CALLEE])
        if callees:
            callees = left_by_tests(
                self.linker, context, event, self.awaitables.narrowed_callees(context, event, callees)
            )
        if event[FLAGS] & AWAITED and len(callees) > 0:
            callees = self.awaitables.among(callees, arguments, event[CALLEE])
        elif callees and not (len(callees) == 1 and isinstance(callees[0], (Fn, Cls))):
            callees = self.awaitables.handed_on(context, context.frame.events.index(event), callees)
        found: list[Target] = []
        for callee in callees:
            found += self.calls.of_call(callee, arguments)
            found += self.attached.targets(context, event, callee)
        if any(t.scheduled for t in found) and not self._hands_on(context, event):
            found = [t._replace(named=t.scheduled) for t in found]
        if not callees and self.configured.blocking:
            dotted = self.linker.program.dotted(context, event[CALLEE]) or self._declared_name(context, event[CALLEE])
            if dotted in self.configured.blocking:
                kind = self.configured.blocking[dotted] or "network"
                duration = DURATIONS.get(kind, "long")
                found.append(Target(Primitive(dotted, kind, duration, (-1, -1), configured=True)))
        return found

    def _declared_name(self, context: Context, callee: Value) -> str:
        """``sdk.Account.refresh`` for a method of a parameter, or of a new object, whose class is unknown."""
        if callee is None or callee[TAG] != "attr" or callee[OF] is None:
            return ""
        program = self.linker.program
        kind, *rest = callee[OF]
        if kind == "param":
            owner = program.dotted(context, context.frame.params[rest[0]][ANNOTATION])
        elif kind == "call":
            owner = program.dotted(context, context.frame.events[rest[0]][CALLEE])
        else:
            return ""
        return f"{owner}.{callee[ATTRIBUTE]}" if owner else ""

    def _hands_on(self, context: Context, event: Event) -> bool:
        """Whether all callables among the arguments are the function's own parameters, named by its caller."""
        frame = context.frame
        for value in arguments_of(event):
            inner = value[OF] if value is not None and value[TAG] == "star" else value
            if inner is None or (inner[TAG] == "param" and (inner[NUMBER] or frame.owner < 0)):
                continue
            if any(isinstance(t, (Fn, Part)) for t in one_by_one(self.linker.types(context, inner))):
                return False
        return True

    def _enter(self, context: Context, event: Event) -> list[Target]:
        return [x for t in self.linker.types(context, event[OBJECT]) for x in self.calls.of_entering(t)]

    def _exit(self, context: Context, event: Event) -> list[Target]:
        return [x for t in self.linker.types(context, event[OBJECT]) for x in self.calls.of_method(t, "__exit__")]

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
            found += [x for x in self.calls.of_method(t, name) if x.context is not None]
        return found

    def _iter(self, context: Context, event: Event) -> list[Target]:
        return self.calls.of_iteration(self.linker.types(context, event[OBJECT]))

    def _raise(self, context: Context, event: Event) -> list[Target]:
        """``raise Failure`` makes an object of the class."""
        value = event[OBJECT]
        if value is None or value[TAG] not in ("name", "attr", "from", "cls"):
            return []
        return [
            x
            for t in self.linker.types(context, value)
            if isinstance(t, Cls) and not self.linker.program.module_of(t.ref).is_stub
            for x in self.calls.of_construction(t, Arguments.of(()))
        ]

    def _import(self, context: Context, event: Event) -> list[Target]:
        """The body of a module of the project that nothing else imports first."""
        program = self.linker.program
        dotted = context.module.absolute(event[SECOND], event[FIRST])
        module = program.table.find(dotted, context.module)
        if module is None or module.is_stub or module is context.module or program.imports.is_imported(module):
            return []
        return [Target(context=program.context(module.number, 0))]
