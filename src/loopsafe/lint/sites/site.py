"""What a rule looks at: one event with its targets, and the questions that rules ask about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ASYNC,
    ASYNC_GENERATOR,
    CALLEE,
    DECIDES,
    FLAGS,
    METHOD,
    NUMBER,
    OBJECT,
    OF,
    OP,
    TAG,
    AccessPath,
    Event,
    Value,
    receiver_of,
)
from loopsafe.lint.link.calls.arguments import Arguments, written_for
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Part, Type, Types
from loopsafe.lint.reach.graph import EFFECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.link.targets.primitives import Primitive
    from loopsafe.lint.model import Confidence, Fix, Severity
    from loopsafe.lint.reach.graph import Reach
    from loopsafe.lint.sites.surroundings import Surroundings


class Verdict(NamedTuple):
    """What a rule says about a site."""

    message: str
    fix: Fix | None = None
    severity: Severity | None = None  # the rule's own, unless given
    at: tuple[Context, int] | None = None  # another event of the module to report at
    claims: tuple[int, ...] = ()  # events of the frame that this says all there is to say about


class Evidence(NamedTuple):
    """Why a site is shown to a rule about blocking: the primitive, and how the site gets to it."""

    primitive: Primitive
    confidence: Confidence
    distance: int = 0  # how many calls away it is; 0 when the site itself calls it
    hops: Sequence[tuple[Context, Event]] = ()  # the calls after the site's own, the primitive's last
    twin: str = ""  # the async form of what the site calls


class Site:
    """One event of a frame; ``on_loop`` when the frame runs on the loop and no guard excludes it."""

    def __init__(
        self,
        reach: Reach,
        surroundings: Surroundings,
        context: Context,
        number: int,
        targets: list[Target],
        *,
        on_loop: bool,
        evidence: Evidence | None = None,
    ) -> None:
        self.reach = reach
        self.surroundings = surroundings
        self.linker: Linker = reach.linker
        self.context = context
        self.number = number
        self.event: Event = context.frame.events[number]
        self.targets = targets
        self.on_loop = on_loop
        self.evidence = evidence
        self.path = [(context, self.event), *(evidence.hops if evidence is not None else ())]

    @property
    def primitive(self) -> Primitive | None:
        """The primitive that is called here, for rules about primitives."""
        return self.evidence.primitive if self.evidence is not None and not self.evidence.distance else None

    @property
    def reached(self) -> Primitive | None:
        """The nearest primitive that is reached through calls, for rules about reaching."""
        return self.evidence.primitive if self.evidence is not None and self.evidence.distance else None

    @property
    def twin(self) -> str:
        """The async form of what is called; empty when it has none."""
        return self.evidence.twin if self.evidence is not None else ""

    @property
    def text(self) -> str:
        """The expression as written."""
        return self.surroundings.quoted(self.context, self.event)

    @property
    def library(self) -> str:
        """The async library of the file: asyncio, trio or anyio."""
        return self.surroundings.library(self.context.module)

    @property
    def operation(self) -> str:
        """``call``, ``enter``, ``exit``, ``iter``, ``load``, ``store``, ``op`` ..."""
        return str(self.event[OP])

    @property
    def flags(self) -> int:
        """How the event is used: see ``loopsafe.lint.facts``."""
        return int(self.event[FLAGS])

    @property
    def in_async(self) -> bool:
        """Whether ``await`` may be written where the event stands."""
        return self.context.frame.kind in (ASYNC, ASYNC_GENERATOR)

    @property
    def callee(self) -> Value:
        """The access path of what is called."""
        callee: Value = self.event[CALLEE]
        return callee

    def callees(self) -> Types:
        """What the call may call."""
        return self.linker.types(self.context, self.callee) if self.operation == "call" else ()

    def arguments(self) -> Arguments:
        """The arguments of the call."""
        return Arguments.of_event(self.linker, self.context, self.event)

    def types(self, value: Value) -> Types:
        """What a value of this frame can be."""
        return self.linker.types(self.context, value)

    def receiver(self) -> Value:
        """``x`` of ``x.method()``."""
        return receiver_of(self.callee)

    def origins(self, value: Value) -> set[AccessPath]:
        """The access paths that a value of this frame is, or is taken out of."""
        return self.reach.effects.settled.origins.of(self.context, value)

    def method(self) -> str:
        """``method`` of ``x.method()``."""
        callee = self.callee
        return str(callee[-1]) if callee is not None and callee[TAG] in ("attr", "name") else ""

    def special_method(self) -> str:
        """The method that Python calls for an operator, or for the truth of what a call returns: ``__bool__``."""
        if self.operation == "op":
            return str(self.event[METHOD])
        if not self.flags & DECIDES or not self.path[1:]:
            return ""
        made, accesses = self.types(("call", self.number)), self.reach.effects.accesses
        decided = accesses.of_operator(made, "__bool__", Arguments.of(()))
        (entered, _), *_ = self.path[1:]
        return "__bool__" if entered in [target.context for target in decided] else ""

    def marks(self, name: str) -> list[tuple[Fn, Mark]]:
        """The functions called here that carry the mark ``name``, each with the mark."""
        found = []
        for callee in self.callees():
            for fn in self.functions_of(callee):
                mark = self.linker.marks.function(fn.ref).get(name)
                if mark is not None:
                    found.append((fn, mark))
        return found

    def functions_of(self, callee: Type) -> list[Fn]:
        """The functions that calling ``callee`` runs."""
        if isinstance(callee, Fn):
            return [callee]
        if isinstance(callee, Part):
            return [fn for inner in callee.callee for fn in self.functions_of(inner)]
        if isinstance(callee, Inst):
            return list(self.linker.methods.special(callee, "__call__"))
        if isinstance(callee, Cls):
            init = self.linker.methods.constructor(callee)
            return [init] if init is not None else []
        return []

    def offloaded(self) -> list[tuple[Fn, tuple[str, ...]]]:
        """The offloads called here, the project's own, too, each with the parameters that take what the worker runs."""
        found = [(fn, tuple(map(str, mark.args))) for fn, mark in self.marks("offloads")]
        for callee in self.callees():
            if isinstance(callee, Fn) and not any(fn == callee for fn, _ in found):
                parameter = self.surroundings.offloaded_parameter(callee.ref)
                found += [(callee, (parameter,))] if parameter else []
        return found

    def passed(self, fn: Fn, parameter: str) -> Types | None:
        """What the call passes for a parameter of ``fn``; None when it leaves it out."""
        frame = self.linker.program.frame(fn.ref)
        arguments = self.arguments().to(fn)
        for index, name in enumerate(frame.parameter_names()):
            if name == parameter:
                return arguments.parameter(frame, index)
        return None

    def is_awaitable_in_place(self) -> bool:
        """Whether it is written ``run(coroutine)``, ``run(f, ...)`` or ``adapter(f)(...)``: what it runs is seen."""
        callee = self.callee
        if callee is not None and callee[TAG] == "call":
            return True
        return any(mark.args and not str(mark.args[0]).startswith("self.") for _, mark in self.marks("enters_loop"))

    def is_coroutine_function(self, t: Type) -> bool:
        """Whether calling ``t`` makes a coroutine."""
        if isinstance(t, Part):
            return any(self.is_coroutine_function(inner) for inner in t.callee)
        if isinstance(t, Inst):
            called = self.functions_of(t)
            return bool(called) and all(map(self.is_coroutine_function, called))
        return isinstance(t, Fn) and self.linker.program.frame(t.ref).kind == ASYNC

    def class_name(self, t: Type) -> str:
        """The dotted name of an instance's class."""
        if not isinstance(t, Inst):
            return ""
        module = self.linker.program.module_of(t.ref)
        return f"{module.name}.{self.linker.program.cls(t.ref).name}"

    def text_of(self, number: int) -> str:
        """Another event of the frame as written."""
        return self.surroundings.quoted(self.context, self.context.frame.events[number])

    def alternative(self) -> str:
        """What to use instead, as the end of a message."""
        instead = self.primitive.instead if self.primitive is not None else ""
        return f"; use `{instead}`" if instead else ""

    def away(self) -> str:
        """The distance of the primitive, as a message says it: ``2 calls away``."""
        distance = self.evidence.distance if self.evidence is not None else 0
        return f"{distance} call{'' if distance == 1 else 's'} away"

    def passed_value(self, fn: Fn, parameter: str) -> Value:
        """The access path passed for a parameter of ``fn``."""
        return written_for(parameter, self.event, self.linker.program.frame(fn.ref), bound=fn.bound is not None)

    def leads_somewhere(self, number: int) -> bool:
        """Whether another event of the frame blocks or reaches something that does."""
        for target in self.reach.targets(self.context).get(number, ()):
            if target.primitive is not None:
                return True
            if target.context is not None and any(self.reach.step(target.context, e) for e in EFFECTS):
                return True
        return False

    def comes_from_offload(self, value: Value) -> bool:
        """Whether a value was made by an awaited offload."""
        if value is None or value[TAG] != "await" or value[OF][TAG] != "call":
            return False
        callee = self.context.frame.events[value[OF][NUMBER]][CALLEE]
        return any(
            self.linker.marks.function(fn.ref).get("offloads") is not None
            for t in self.types(callee)
            for fn in self.functions_of(t)
        )

    def is_async_iterable(self) -> bool:
        """Whether what is iterated can be iterated with ``async for``."""
        return any(self.linker.methods.special(t, "__aiter__") for t in self.types(self.event[OBJECT]))

    def is_made_here(self) -> bool:
        """Whether the function made the receiver, or what the call returns, itself."""
        value: Value = ("call", self.number) if self.makes_bound() else self.receiver()
        return self.reach.affinity.owners.is_made_here(self.context, value)

    def makes_bound(self) -> bool:
        """Whether the call returns an object that belongs to the thread that made it."""
        return self.operation == "call" and self.reach.affinity.owners.makes_bound(self.context, self.number)
