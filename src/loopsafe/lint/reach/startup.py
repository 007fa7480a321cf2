"""Code that runs while no request is served: when an application starts or ends, and in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ASYNC, AWAITED, CALLEE, CLASS, FLAGS, GENEXP, LAMBDA, TAG, arguments_of
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import Cls, Fn, functions_in, one_by_one
from loopsafe.lint.reach.hooks import decorators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.program.marks import Marks
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type
    from loopsafe.lint.link.targets.event_targets import EventTargets
    from loopsafe.lint.modules import Module
    from loopsafe.lint.sites.site import Site

RUNS = ("runs_on_loop", "runs_in_thread")
CALLABLE = frozenset({"name", "attr", "from", "fn", "seq", "call", "up"})
"""What an argument may look like when it is a function or a list of some."""


class Startup:
    """Finds code that runs at start-up or shutdown only; registrations are searched on the first question."""

    def __init__(self, event_targets: EventTargets) -> None:
        self.event_targets = event_targets
        self.linker = event_targets.linker
        self._registered: frozenset[Ref] | None = None
        self._known: dict[Ref, bool] = {}

    def delays_nobody(self, site: Site) -> bool:
        """Whether the blocking code at a site keeps nobody waiting."""
        primitive = site.primitive or site.reached
        if primitive is None or primitive.kind == "loop":
            return False  # it raises, or never ends, whoever is served
        return site.context.module.is_test or self.is_startup(site)

    def is_startup(self, site: Site) -> bool:
        """Whether a site only runs at start-up or shutdown: it stands in such a function, or schedules one."""
        targets = [t.context for t in site.targets if t.scheduled and t.context is not None]
        if targets:
            return all(self._is_startup((context.mid, context.fid)) for context in targets)
        return self._is_startup(self._function(site.context))

    def _function(self, context: Context) -> Ref:
        """The function in which a frame's code runs: the one around a class body or a lambda."""
        frames = context.module.facts.frames
        fid = context.fid
        while frames[fid].kind in (CLASS, GENEXP, LAMBDA):
            fid = frames[fid].parent
        return context.mid, fid

    def _is_startup(self, ref: Ref) -> bool:
        found = self._known.get(ref)
        if found is None:
            self._known[ref] = False  # what awaits itself has to be awaited elsewhere
            found = self._is_decorated(ref) or self._is_hook(ref) or self._is_registered(ref)
            found = self._known[ref] = found or self._is_helper(ref)
        return found

    def _is_registered(self, ref: Ref) -> bool:
        """Whether the project registers a function to be called at start-up.

        Registrations are costly to resolve, and most functions are only named where they are called.
        """
        program = self.linker.program
        return program.indexes.is_referenced(program.frame(ref).name) and ref in self._registrations()

    def _is_helper(self, ref: Ref) -> bool:
        """Whether a coroutine function is awaited in start-up functions, and named nowhere else."""
        program = self.linker.program
        frame = program.frame(ref)
        if frame.kind != ASYNC or frame.decorators or program.indexes.is_referenced(frame.name) or self._is_open(ref):
            return False
        awaited = False
        for mid, fid, number in program.call_sites.of_function(ref):
            context = program.context(mid, fid)
            event = context.frame.events[number]
            means = self.linker.types(context, event[CALLEE])
            if not (event[FLAGS] & AWAITED and any(isinstance(t, Fn) and t.ref == ref for t in means)):
                return False
            if not self._is_startup(self._function(context)):
                return False
            awaited = True
        return awaited

    def _is_open(self, ref: Ref) -> bool:
        """Whether a method's class has bases outside the project, which may call it."""
        program = self.linker.program
        frame = program.frame(ref)
        if frame.owner < 0:
            return False
        owner = (ref[0], frame.owner)
        hierarchy = self.linker.hierarchy
        known = [base for base in hierarchy.mro(owner) if program.cls(base).name != "object"]
        return not hierarchy.is_complete(owner) or any(program.module_of(base).is_stub for base in known)

    def _is_decorated(self, ref: Ref) -> bool:
        return any(_has_startup_mark(one, *RUNS) for found in decorators(self.linker, ref) for one in found)

    def _is_hook(self, ref: Ref) -> bool:
        frame = self.linker.program.frame(ref)
        if frame.owner < 0:
            return False
        return any(
            _has_startup_mark(self.linker.marks.function((owner[0], fid)), *RUNS)
            for owner in self.linker.hierarchy.mro((ref[0], frame.owner))
            for fid in self.linker.program.cls(owner).methods.get(frame.name, ())
        )

    def _registrations(self) -> frozenset[Ref]:
        """The functions that the project registers to be called at start-up."""
        if self._registered is None:
            names = marked_names("schedules:startup")
            found: set[Ref] = set()
            for module in self.linker.program.table.project():
                for name in names & module.facts.calls.keys():
                    for fid, number in module.facts.calls[name]:
                        found.update(self._registered_by(module, fid, number))
            self._registered = frozenset(found)
        return self._registered

    def _registered_by(self, module: Module, fid: int, number: int) -> Iterator[Ref]:
        event = module.facts.frames[fid].events[number]
        values = arguments_of(event)
        if module.facts.frames[fid].kind == CLASS or not any(v is not None and v[TAG] in CALLABLE for v in values):
            return
        linker = self.linker
        context = linker.program.context(module.number, fid)
        arguments = Arguments.of_event(linker, context, event)
        for callee in linker.types(context, event[CALLEE]):
            for fn in self._functions_of(callee):
                marked = linker.marks.function(fn.ref)
                if _has_startup_mark(marked, "schedules"):
                    for _, types in self.event_targets.calls.marked_arguments(fn, marked, "schedules", arguments):
                        yield from (fn.ref for fn in functions_in(one_by_one(types)))

    def _functions_of(self, callee: Type) -> list[Fn]:
        if isinstance(callee, Fn):
            return [callee]
        if isinstance(callee, Cls):
            init = self.linker.methods.constructor(callee)
            return [init] if init is not None else []
        return []


def _has_startup_mark(marked: Marks, *names: str) -> bool:
    marks = [marked.get(name) for name in names]
    return any(mark is not None and mark.keywords.get("when") == "startup" for mark in marks)
