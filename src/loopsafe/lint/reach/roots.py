"""Roots of the call graph: sync code that the loop, or a framework on it, calls.

Scheduled callbacks, methods that a framework calls, and decorated handlers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, DEF, GENERATOR, KEYWORDS, LAMBDA, TAG, arguments_of, unsubscripted
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.program.types import Fn
from loopsafe.lint.reach.hooks import applies, decorators, is_matched, shares_loop
from loopsafe.lint.reach.request_models import RequestModels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.modules import Module
    from loopsafe.lint.reach.graph import Reach

EMPTY = (("dict", ()), ("seq", "list", ()), ("seq", "tuple", ()))
BY_KEYWORD = marked_names("schedules:keyword")
ITERATED = frozenset({"Iterable", "Iterator", "Generator"})


class Roots:
    """Finds the sync functions that the loop, or a framework on it, calls."""

    def __init__(self, linker: Linker, reach: Reach) -> None:
        self.linker = linker
        self.reach = reach
        self.request_models = RequestModels(linker)
        self._schedulers: frozenset[str] | None = None

    def is_root(self, module: Module, fid: int) -> bool:
        """Whether a framework calls this sync function on the loop."""
        frame = module.facts.frames[fid]
        if frame.kind not in (DEF, GENERATOR):
            return False
        if frame.name == "__await__" and frame.owner >= 0:
            return True
        if frame.decorators and self._is_decorated_root((module.number, fid)):
            return True
        if frame.owner < 0 or not self._is_hook((module.number, frame.owner), frame.name, frame.kind):
            return False
        return not (frame.decorators and self._is_deferred((module.number, fid)))

    def _is_decorated_root(self, ref: Ref) -> bool:
        marked = self.linker.marks.function(ref)
        by = [marked, *(one for found in decorators(self.linker, ref) for one in found)]
        if any(applies(self.linker, one.get("runs_on_loop")) for one in by):
            return True
        return self.request_models.is_validator(ref, by)

    def _is_hook(self, ref: Ref, name: str, kind: int) -> bool:
        """Whether an ancestor, from the knowledge or marked in the project, says that the loop calls this method.

        The body of a generator also runs where the loop iterates over it, as the ancestor's annotation says.
        """
        linker = self.linker
        if kind == DEF and (name == "__init__" or not name.startswith("_")) and shares_loop(linker, ref):
            return True
        for owner in linker.hierarchy.mro(ref):
            if kind == DEF and is_matched(linker, ref, owner, name, "runs_on_loop"):
                return True
            cls = linker.program.cls(owner)
            for fid in cls.methods.get(name, ()):
                marked = linker.marks.function((owner[0], fid))
                if applies(linker, marked.get("runs_on_loop")):
                    return kind == DEF or self._is_iterated((owner[0], fid))
                if marked.get("runs_in_thread") is not None:
                    return False
        return False

    def _is_iterated(self, ref: Ref) -> bool:
        """Whether a function is declared to return something to iterate."""
        context = self.linker.program.context(*ref)
        declared = context.frame.returns_annotation
        base = unsubscripted(declared)
        return base is not None and self.linker.program.dotted(context, base).rpartition(".")[2] in ITERATED

    def _is_deferred(self, ref: Ref) -> bool:
        """Whether a decorator puts a function in the method's place that does not call it at once."""
        left = self.linker.decorators.decorated(ref)
        if left.ref == ref:
            return False
        targets = self.reach.targets(self.linker.callables.enter(left, None))
        entered = (t.context for found in targets.values() for t in found if t.context is not None and not t.scheduled)
        return ref not in [(context.mid, context.fid) for context in entered]

    def registrations(self, module: Module, on_loop: set[int]) -> Iterator[tuple[Context, int, list[Target]]]:
        """The calls in sync code that schedule callables on the loop, with the scheduled targets.

        A call that runs on the loop itself is an event like any other.
        """
        if self._schedulers is None:
            self._schedulers = marked_names("schedules") | BY_KEYWORD | self._own_schedulers()
        calls = module.facts.calls
        for name in sorted(self._schedulers & calls.keys()):
            for fid, number in calls[name]:
                frame = module.facts.frames[fid]
                if fid in on_loop or frame.kind == LAMBDA:
                    continue
                context = self.linker.program.context(module.number, fid)
                if not self._may_schedule(context, frame.events[number], by_keyword=name in BY_KEYWORD):
                    continue
                targets = [t for t in self.reach.of_event(context, number) if t.scheduled and t.named]
                if targets:
                    yield context, number, targets

    def _may_schedule(self, context: Context, event: Event, *, by_keyword: bool) -> bool:
        """Whether a call passes a possible callable to a function that may schedule it."""
        passed = [value for _, value in event[KEYWORDS]] if by_keyword else arguments_of(event)
        if not any(map(_may_be_called, passed)):
            return False
        linker = self.linker
        return any(
            not isinstance(t, Fn)
            or t.decorator is not None
            or not linker.program.frame(t.ref).trivial
            or linker.marks.function(t.ref).get("schedules")
            for t in linker.types(context, event[CALLEE])
        )

    def _own_schedulers(self) -> frozenset[str]:
        """Functions of the project itself that carry the mark."""
        names = set()
        for module in self.linker.program.table.project():
            if "schedules" in module.facts.calls or "loopsafe.marks" in module.facts.imports:
                for fid, frame in enumerate(module.facts.frames):
                    if frame.decorators and self.linker.marks.function((module.number, fid)).get("schedules"):
                        names.add(frame.name)
        return frozenset(names)


def _may_be_called(value: Value) -> bool:
    """Whether an argument can be a callable or hold one; ``options.get("retries", 0)`` cannot."""
    return value is None or (value[TAG] not in ("const", "type") and value not in EMPTY)
