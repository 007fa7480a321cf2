"""Jobs of pools that have been left or shut down: the pool has waited for all of them, so nothing else has to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    CALLEE,
    NUMBER,
    OBJECT,
    OF,
    OP,
    SCOPE,
    TAG,
    arguments_of,
    mentions,
    receiver_of,
)
from loopsafe.lint.link.program.types import Cls, Fn, Inst
from loopsafe.lint.link.values.origins import acted_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.facts import AccessPath, Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.link.values.origins import Origins

    Conditions = Callable[[Context, int, set[AccessPath]], str]


class LeftPools:
    """Finds the pools that a function has left or shut down, and the jobs that it had given them."""

    def __init__(self, linker: Linker, origins: Origins, conditions: Conditions) -> None:
        """``conditions``: those around a scope, as text that prefixes can be taken of."""
        self.linker = linker
        self.origins = origins
        self._conditions = conditions

    def have_run(self, context: Context, number: int, wanted: set[AccessPath]) -> bool:
        """Whether all wanted values that are futures are jobs of pools that are idle at the event ``number``."""
        jobs = {root for root in wanted if self._is_job(context, root)}
        if not jobs or not all(self._is_left(context, job[NUMBER], number, wanted) for job in jobs):
            return False
        refs = {t.ref for job in jobs for t in self.linker.types(context, job) if isinstance(t, Inst)}
        others = [root for root in wanted - jobs if not self._is_made_of_others(context, root)]
        return not any(mentions(self.linker.types(context, root), ref) for root in others for ref in refs)

    def have_run_all(self, context: Context, number: int) -> bool:
        """Whether that holds for what an event iterates, or is passed: ``list(pool.map(f, xs))``, ``wait(jobs)``."""
        event = context.frame.events[number]
        if event[OP] == "iter":
            return self.have_run(context, number, self._gone_over(context, event[OBJECT]))
        if event[OP] != "call" or self._waits_for_receiver(context, event):
            return False
        return self.have_run(
            context, number, {root for value in arguments_of(event) for root in self._gone_over(context, value)}
        )

    def _gone_over(self, context: Context, value: Value) -> set[AccessPath]:
        """The origins of a value; of ``as_completed(jobs)`` those of ``jobs``."""
        found: set[AccessPath] = set()
        for root in self.origins.of(context, value):
            event = context.frame.events[root[NUMBER]] if root[TAG] == "call" else None
            if event is None or receiver_of(event[CALLEE]) is not None or not self._is_of_library(context, event):
                found.add(root)
            else:
                found.update(*(self.origins.of(context, passed) for passed in arguments_of(event)))
        return found

    def _is_job(self, context: Context, root: AccessPath) -> bool:
        """Whether a value is what a pool returns for a job: ``pool.submit(f)``, ``pool.map(f, xs)``."""
        if root[TAG] != "call":
            return False
        event = context.frame.events[root[NUMBER]]
        return self._waits_when_left(context, acted_on(event)) and self._is_of_library(context, event)

    def _is_made_of_others(self, context: Context, root: AccessPath) -> bool:
        """Whether a value holds what is among the origins, too: ``list(jobs)``, ``jobs.items()``."""
        called = self._called(context, context.frame.events[root[NUMBER]]) if root[TAG] == "call" else []
        return bool(called) and all(self.linker.program.module_of(t.ref).name == "builtins" for t in called)

    def _is_left(self, context: Context, job: int, number: int, wanted: set[AccessPath]) -> bool:
        """Whether the pool of the job is left between the two events, whenever it was given the job or later."""
        events = context.frame.events
        pool = _pool(acted_on(events[job]))
        around = [self._conditions(context, events[at][SCOPE], wanted) for at in (job, number)]
        return any(
            acted_on(event) is not None
            and _pool(acted_on(event)) == pool
            and (event[OP] == "exit" or self._shuts_down(context, event))
            and any(held.startswith(self._conditions(context, event[SCOPE], wanted)) for held in around)
            for event in events[job + 1 : number]
        )

    def _shuts_down(self, context: Context, event: Event) -> bool:
        """Whether a call waits for the pool: ``pool.shutdown()``, but not ``pool.shutdown(wait=False)``."""
        called = self._called(context, event)
        passes_only_true = all(value == ("const", True) for value in arguments_of(event))
        return (
            passes_only_true
            and bool(called)
            and all(isinstance(t, Fn) and self._waits(t.ref, "executor") for t in called)
        )

    def _waits_when_left(self, context: Context, pool: Value) -> bool:
        """Whether leaving a ``with`` block of the pool waits for its jobs; that of ``multiprocessing`` ends them."""
        types = self.linker.types(context, pool) if pool is not None else ()
        methods = [self.linker.methods.find(t.ref, "__exit__") if isinstance(t, Inst) else None for t in types]
        return bool(methods) and all(method is not None and self._waits(method.ref, "executor") for method in methods)

    def _waits_for_receiver(self, context: Context, event: Event) -> bool:
        called = self._called(context, event)
        return any(isinstance(t, Fn) and t.bound is not None and self._waits(t.ref) for t in called)

    def _waits(self, ref: Ref, what: str = "") -> bool:
        mark = self.linker.marks.function(ref).get("waits")
        return mark is not None and (not what or mark.args[:1] == (what,))

    def _is_of_library(self, context: Context, event: Event) -> bool:
        called = self._called(context, event)
        return bool(called) and all(self.linker.program.module_of(t.ref).is_stub for t in called)

    def _called(self, context: Context, event: Event) -> list[Fn | Cls]:
        return [t for t in self.linker.types(context, event[CALLEE]) if isinstance(t, (Fn, Cls))]


def _pool(value: Value) -> Value:
    """The pool itself of ``with ThreadPoolExecutor() as pool``."""
    return value[OF] if value is not None and value[TAG] == "enter" else value
