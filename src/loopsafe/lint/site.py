"""What a rule looks at: one event, linked, with what it leads to and where it stands."""

from __future__ import annotations

from typing import NamedTuple

from loopsafe.lint.facts import ASYNC, ASYNC_GENERATOR, Event, Value
from loopsafe.lint.link.arguments import Arguments
from loopsafe.lint.link.effects import Primitive, Target
from loopsafe.lint.link.evaluate import Linker
from loopsafe.lint.link.marked import Mark
from loopsafe.lint.link.program import Context
from loopsafe.lint.link.types import Coro, Fn, Inst, Part, Type, Types
from loopsafe.lint.model import Confidence, Fix, Severity
from loopsafe.lint.reach import Reach


class Verdict(NamedTuple):
    """What a rule says about a site."""

    message: str
    fix: Fix | None = None
    severity: Severity | None = None
    primitive: str = ""
    confidence: Confidence | None = None


class Site:
    """One event of a frame; ``on_loop`` when the frame runs on the loop and no guard excludes it."""

    def __init__(
        self,
        reach: Reach,
        context: Context,
        number: int,
        targets: list[Target],
        *,
        on_loop: bool,
        library: str = "asyncio",
        helper: str = "",
    ) -> None:
        self.reach = reach
        self.linker: Linker = reach.linker
        self.context = context
        self.number = number
        self.event: Event = context.frame.events[number]
        self.targets = targets
        self.on_loop = on_loop
        self.library = library  # asyncio, trio or anyio
        self.helper = helper  # how this project offloads, if it has a way of its own
        self.primitive: Primitive | None = None  # for rules about primitives: the one called here
        self.reached: Primitive | None = None  # for rules about reaching: the nearest one
        self.distance = 0
        self.path: list[tuple[Context, Event]] = []

    @property
    def text(self) -> str:
        """The expression as written."""
        raise NotImplementedError

    @property
    def operation(self) -> str:
        """``call``, ``enter``, ``exit``, ``iter``, ``load``, ``store``, ``op`` ..."""
        return str(self.event[0])

    @property
    def flags(self) -> int:
        """How the event is used: see ``loopsafe.lint.facts``."""
        return int(self.event[6])

    @property
    def in_async(self) -> bool:
        """Whether ``await`` may be written where the event stands."""
        return self.context.frame.kind in (ASYNC, ASYNC_GENERATOR)

    @property
    def callee(self) -> Value:
        """The access path of what is called."""
        return self.event[7]

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
        callee = self.callee
        return callee[1] if callee is not None and callee[0] == "attr" else None

    def method(self) -> str:
        """``method`` of ``x.method()``."""
        callee = self.callee
        return str(callee[-1]) if callee is not None and callee[0] in ("attr", "name") else ""

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
            return [fn for fn in self.linker.members.special(callee, "__call__") if isinstance(fn, Fn)]
        if callee.tag == "class":
            init = self.linker.members.find(callee.ref, "__init__")
            return [self.linker.members.bind(Inst(callee.ref, callee.args, True), init)] if init is not None else []
        return []

    def passed(self, fn: Fn, parameter: str) -> Types | None:
        """What the call passes for a parameter of ``fn``; None when it leaves it out."""
        frame = self.linker.program.frame(fn.ref)
        arguments = self.arguments()
        if fn.bound is not None:
            arguments = arguments.after(fn.bound)
        for index, (name, _, _, _) in enumerate(frame.params):
            if name == parameter:
                return arguments.parameter(frame, index)
        return None

    def is_coroutine_function(self, t: Type) -> bool:
        """Whether calling ``t`` makes a coroutine."""
        if isinstance(t, Part):
            return any(self.is_coroutine_function(inner) for inner in t.callee)
        return isinstance(t, Fn) and self.linker.program.frame(t.ref).kind == ASYNC

    def is_coroutine(self, t: Type) -> bool:
        """Whether ``t`` is an awaitable made by a coroutine function."""
        return isinstance(t, Coro)

    def class_name(self, t: Type) -> str:
        """The dotted name of an instance's class."""
        if not isinstance(t, Inst):
            return ""
        module = self.linker.program.module(t.ref[0])
        return f"{module.name}.{self.linker.program.cls(t.ref).name}"

    def offload(self, *, refusal: str = "") -> Fix:
        """The fix that hands this call to a worker thread."""
        arguments = [("library", self.library)]
        if self.helper:
            arguments.append(("helper", self.helper))
        return Fix("offload", False, tuple(arguments), refusal)
