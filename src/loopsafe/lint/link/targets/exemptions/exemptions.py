"""The targets of an event, without the primitives that do not wait at this place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import OP, VALUE, Event
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.targets.exemptions.argument_prefixes import ArgumentPrefixes
from loopsafe.lint.link.targets.exemptions.brief_locks import is_acquired_for_block, is_released
from loopsafe.lint.link.targets.exemptions.cached_properties import was_read
from loopsafe.lint.link.targets.exemptions.content_arguments import ContentArguments
from loopsafe.lint.link.targets.exemptions.nonblocking import NonBlocking
from loopsafe.lint.link.targets.exemptions.readiness_callbacks import ReadinessCallbacks
from loopsafe.lint.link.targets.exemptions.repeated_imports import is_imported, is_loaded

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Fn
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.link.targets.exemptions.settled import Settled
    from loopsafe.lint.link.targets.primitives import Primitives

SWITCHABLE = frozenset({"network", "file"})  # what a socket, or a serial port, does unless it was switched
BRIEF = {"lock": is_released, "event": is_acquired_for_block}  # whether a lock is held briefly, by what is waited for


class Exemptions:
    """Applies every kind of exemption to the targets of an event."""

    def __init__(self, linker: Linker, primitives: Primitives, settled: Settled) -> None:
        self.linker = linker
        self.primitives = primitives
        self.settled = settled
        self.prefixes = ArgumentPrefixes(linker)
        self.contents = ContentArguments(linker)
        self.nonblocking = NonBlocking(linker, self._switches)
        self.readiness_callbacks = ReadinessCallbacks(linker)

    def without(self, context: Context, number: int, targets: list[Target]) -> list[Target]:
        """The targets of event ``number``, without primitives that do not wait and properties that do not run."""
        event = context.frame.events[number]
        if event[OP] == "load":
            targets = [t for t in targets if not (self._is_cached(t) and was_read(context, number))]
        kinds = {t.primitive.kind for t in targets if t.primitive is not None}
        if not kinds:
            return targets
        if "wait" in kinds:
            return self._without_waits(context, number, targets)
        if self._is_over(context, number, kinds):
            return _contexts(targets)
        if "network" in kinds or "file" in kinds:
            ruled_out = self.prefixes.rule_out
            targets = [t for t in targets if t.function is None or not ruled_out(context, number, t.function)]
        if "network" in kinds:
            targets = [self.contents.judge(context, event, t) for t in targets]
        if not kinds.isdisjoint(SWITCHABLE) and self._is_ready(context, number):
            return _contexts(targets)
        return targets

    def _is_cached(self, target: Target) -> bool:
        """Whether a target is the body of a property that runs once for an object."""
        inner = target.context
        return inner is not None and self.linker.marks.function((inner.mid, inner.fid)).cached

    def _is_over(self, context: Context, number: int, kinds: set[str]) -> bool:
        """Whether the awaited process has ended, or the imported module is loaded."""
        if "subprocess" in kinds and self.settled.is_over(context, number, "process"):
            return True
        return "import" in kinds and (
            is_loaded(self.linker.program, context, number) or is_imported(self.linker, context, number)
        )

    def _is_ready(self, context: Context, number: int) -> bool:
        """Whether the receiver never waits, or has data to read."""
        return self.nonblocking.is_unblocked(context, number) or self.readiness_callbacks.is_announced(context, number)

    def _switches(self, context: Context, event: Event, fn: Fn) -> bool:
        """Whether a call or an assignment makes its receiver non-blocking."""
        mark = self.linker.marks.function(fn.ref).get("switches_to_nonblocking")
        if event[OP] == "store":
            arguments = Arguments.of((self.linker.types(context, event[VALUE]),))
        else:
            arguments = Arguments.of_event(self.linker, context, event)
        full = arguments.after(fn.bound) if fn.bound else arguments
        return mark is not None and self.primitives.holds(fn, mark.keywords, full)

    def _without_waits(self, context: Context, number: int, targets: list[Target]) -> list[Target]:
        """The targets without waits that are already over; a lock that this frame releases becomes brief."""
        what = next(t.primitive.what for t in targets if t.primitive is not None and t.primitive.kind == "wait")
        if self.settled.is_over(context, number, what):
            return [t for t in targets if t.primitive is None or t.primitive.kind != "wait"]
        is_brief = BRIEF.get(what)
        if is_brief is None or not is_brief(context, number):
            return targets
        return [_released(t) if t.primitive is not None and t.primitive.what == what else t for t in targets]


def _contexts(targets: list[Target]) -> list[Target]:
    """The targets that are no primitives."""
    return [t for t in targets if t.primitive is None]


def _released(target: Target) -> Target:
    """The target with its primitive marked as a lock that is given back soon."""
    assert target.primitive is not None
    return target._replace(primitive=target.primitive._replace(released=True))
