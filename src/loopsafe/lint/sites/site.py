"""What a rule looks at: one event with its targets, and what a rule answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ASYNC,
    ASYNC_GENERATOR,
    CALLEE,
    FLAGS,
    OP,
    TAG,
    AccessPath,
    Event,
    Value,
    receiver_of,
)
from loopsafe.lint.link.calls.arguments import Arguments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types
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
    others: int = 0  # places that are not told of it, as only the first to run gets there


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
        return self.reach.event_targets.settled.origins.of(self.context, value)

    def method(self) -> str:
        """``method`` of ``x.method()``."""
        callee = self.callee
        return str(callee[-1]) if callee is not None and callee[TAG] in ("attr", "name") else ""

    def text_of(self, number: int) -> str:
        """Another event of the frame as written."""
        return self.surroundings.quoted(self.context, self.context.frame.events[number])

    def alternative(self) -> str:
        """What to use instead, as the end of a message."""
        instead = self.primitive.instead if self.primitive is not None else ""
        return f"; use `{instead}`" if instead else ""

    def away(self) -> str:
        """The distance of the primitive, as a message says it: ``2 calls away``; and for whom else it is not told."""
        distance, others = (self.evidence.distance, self.evidence.others) if self.evidence is not None else (0, 0)
        kept = f", the first time only; {others} more place{'' if others == 1 else 's'} not listed" if others else ""
        return f"{distance} call{'' if distance == 1 else 's'} away{kept}"
