"""Waits that are over before they begin: results of finished futures, joins of threads that have ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    AWAITED,
    CALLEE,
    DEF,
    FIRST,
    FLAGS,
    GENEXP,
    KEYWORDS,
    NUMBER,
    OF,
    OP,
    SCOPE,
    TAG,
    AccessPath,
    Event,
    Scope,
    Value,
    arguments_of,
    mentions,
)
from loopsafe.lint.lexicon import BLOCKING_MARKS
from loopsafe.lint.link.calls.callers import MOST_ASKED
from loopsafe.lint.link.program.types import Fn, Inst, Lit
from loopsafe.lint.link.targets.exemptions.awaited_values import AwaitedValues
from loopsafe.lint.link.targets.exemptions.done_callbacks import DoneCallbacks, concerns_receiver, raises
from loopsafe.lint.link.targets.exemptions.end_sentinels import EndSentinels
from loopsafe.lint.link.targets.exemptions.idle_pools import IdlePools
from loopsafe.lint.link.targets.exemptions.left_pools import LeftPools
from loopsafe.lint.link.targets.exemptions.settled_tests import TRUTHS, SettledTests, filters_of
from loopsafe.lint.link.values.origins import Origins, acted_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.program import Context

REGIONS = frozenset({"try", "with", "awith", "finally"})  # scopes that are always entered
MOST_CALLERS = 2  # one behind the other, that hand a future on


class Settled:
    """Finds calls that do not wait, because the future, the thread or the process is already finished."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.origins = Origins(linker)
        self.done_callbacks = DoneCallbacks(linker)
        self.tests = SettledTests(linker, self.origins)
        self.end_sentinels = EndSentinels(linker)
        self.awaited = AwaitedValues(self.origins)
        self.left_pools = LeftPools(linker, self.origins, self._conditions)
        self.idle_pools = IdlePools(linker, self.awaited, self._is_settled_before)

    def is_over(self, context: Context, number: int, what: str) -> bool:
        """Whether the event that ``number`` waits for has already happened."""
        receiver = acted_on(context.frame.events[number])
        if what == "executor" and self.idle_pools.is_idle(context, number):
            return True
        if what == "future" and self.left_pools.have_run_all(context, number):
            return True
        return receiver is not None and (
            self.is_over_at(context, number, receiver)
            or (what == "future" and self.done_callbacks.is_callback(context, receiver))
            or self._is_passed_over(context, receiver, what, 0)
        )

    def is_for_either_kind(self, context: Context, number: int) -> bool:
        """Whether a future may also be of a kind that raises instead of waiting, so that it must be finished.

        ``def copy(source: asyncio.Future | concurrent.futures.Future): source.result()``
        """
        program, marks = self.linker.program, self.linker.marks
        return any(
            isinstance(t, Fn)
            and t.bound is not None  # a method of the future; ``next(x)`` says nothing about the kind of ``x``
            and program.module_of(t.ref).is_stub
            and program.frame(t.ref).kind == DEF
            and BLOCKING_MARKS.isdisjoint(marks.function(t.ref).marks)
            for t in self.linker.types(context, context.frame.events[number][CALLEE])
        )

    def is_over_at(self, context: Context, number: int, value: Value) -> bool:
        """Whether a value is already finished where the event ``number`` stands."""
        wanted = self.origins.of(context, value)
        return bool(wanted) and (
            self.tests.holds_in(context, context.frame.events[number][SCOPE], wanted)
            or any(self.tests.holds_in(context, scope, wanted) for scope in filters_of(value))
            or self._is_settled_before(context, number, wanted)
            or self._is_announced(context, number, wanted)
            or self.left_pools.have_run(context, number, wanted)
            or self._is_over_around(context, wanted)
            or self.end_sentinels.has_arrived(context, number, value)
        )

    def _is_over_around(self, context: Context, wanted: set[AccessPath]) -> bool:
        """Whether a value was finished where the generator expression that waits for it was made."""
        if context.frame.kind != GENEXP or any(root[TAG] != "up" for root in wanted):
            return False
        outer, theirs = self.linker.program.outer(context, context.frame.parent), {root[OF] for root in wanted}
        return any(
            self.tests.holds_in(outer, event[SCOPE], theirs)
            or self._is_settled_before(outer, number, theirs)
            or self.left_pools.have_run(outer, number, theirs)
            for number, event in enumerate(outer.frame.events)
            if event[OP] == "call" and ("gen", context.fid) in arguments_of(event)
        )

    def _is_passed_over(self, context: Context, value: AccessPath, what: str, depth: int) -> bool:
        """Whether a value is a parameter for which every call passes a finished one."""
        frame = context.frame
        if value[TAG] != "param" or depth > MOST_CALLERS or self.linker.program.indexes.is_referenced(frame.name):
            return False
        if frame.kind != DEF or (value[NUMBER] == 0 and frame.owner >= 0):
            return False
        passed = list(self.linker.callers.values(context, value[NUMBER]))
        return 0 < len(passed) < MOST_ASKED and all(
            self.is_over_at(caller, number, given)
            or (given is not None and what == "future" and self.done_callbacks.is_callback(caller, given))
            or (given is not None and self._is_passed_over(caller, given, what, depth + 1))
            for caller, number, given in passed
        )

    def _is_settled_before(self, context: Context, number: int, wanted: set[AccessPath]) -> bool:
        frame = context.frame
        around = self._conditions(context, frame.events[number][SCOPE], wanted)
        waiting = acted_on(frame.events[number])
        for earlier in range(number):
            event = frame.events[earlier]
            if event[OP] != "call" or not around.startswith(self._conditions(context, event[SCOPE], wanted)):
                continue
            if event[FLAGS] & AWAITED and self._settles_each(context, event, wanted):
                return True
            if event[FLAGS] & AWAITED and self._offloads_wait(context, event, wanted):
                return True
            applied = self._mapped(context, event)
            for fn, mark in self.tests.marks(context, applied):
                if not mark.args or not self._settles(context, applied, fn, mark, wanted, waiting):
                    continue
                if raises(mark) and not self._is_certain(context, earlier, number):
                    continue
                if concerns_receiver(mark) and self._is_undone(context, wanted):
                    continue
                if not self._is_awaitable(fn) or self.awaited.is_awaited(context, earlier, number):
                    return True
        return False

    def _offloads_wait(self, context: Context, event: Event, wanted: set[AccessPath]) -> bool:
        """``await to_thread(f.exception)``: a thread has waited."""
        return any(
            given is not None
            and given[TAG] == "attr"
            and bool(wanted & self.origins.of(context, given[OF]))
            and any(isinstance(t, Fn) and self._is_own_wait(t) for t in self.linker.types(context, given))
            for given in event[ARGUMENTS]
        )

    def _is_own_wait(self, fn: Fn) -> bool:
        mark = self.linker.marks.function(fn.ref).get("settles")
        return mark is not None and raises(mark)

    def _is_certain(self, context: Context, earlier: int, number: int) -> bool:
        """Whether code after an event is only reached if it did not raise, or it had no time limit."""
        event, scopes = context.frame.events[earlier], context.frame.scopes
        if not event[ARGUMENTS] and not event[KEYWORDS]:
            return True
        tried, around = _tries(scopes, event[SCOPE]), _tries(scopes, context.frame.events[number][SCOPE])
        return tried <= around

    def _is_undone(self, context: Context, wanted: set[AccessPath]) -> bool:
        """Whether the function makes waiting necessary again anywhere: ``event.clear()``."""
        for event in context.frame.events:
            receiver = acted_on(event)
            if receiver is not None and wanted & self.origins.of(context, receiver):
                marks = (mark for _, mark in self.tests.marks(context, event))
                if any(concerns_receiver(mark) and not mark.keywords.get("answer", True) for mark in marks):
                    return True
        return False

    def _settles_each(self, context: Context, event: Event, wanted: set[AccessPath]) -> bool:
        """``await gather(*(wrap_future(f) for f in futures))``."""
        theirs: set[AccessPath] = {("up", root) for root in wanted}
        for value in event[ARGUMENTS]:
            if value is None or value[TAG] != "star" or value[OF] is None or value[OF][TAG] != "gen":
                continue
            inner = self.linker.program.context(context.mid, value[OF][NUMBER], context.binds)
            for made in inner.frame.events:
                if made[OP] == "call" and any(
                    mark.args and self._settles(inner, made, fn, mark, theirs)
                    for fn, mark in self.tests.marks(inner, made)
                ):
                    return True
        return False

    def _mapped(self, context: Context, event: Event) -> Event:
        """``map(f, xs)`` as a call of ``f`` with an element of ``xs``; other calls unchanged."""
        if len(event[ARGUMENTS]) < 2 or self.linker.program.dotted(context, event[CALLEE]) != "builtins.map":
            return event
        function, *iterables = event[ARGUMENTS]
        return (*event[:FIRST], function, tuple(("elem", iterable) for iterable in iterables), ())

    def _is_announced(self, context: Context, number: int, wanted: set[AccessPath]) -> bool:
        """``f.add_done_callback(notify); await notified.wait(); f.result()``: the callback was awaited."""
        announced = False
        for event in context.frame.events[:number]:
            if announced and event[OP] == "await":
                return True
            receiver = acted_on(event)
            if receiver is not None and wanted & self.origins.of(context, receiver):
                marks = (mark for _, mark in self.tests.marks(context, event))
                announced = announced or any(mark.args and not concerns_receiver(mark) for mark in marks)
        return False

    def _conditions(self, context: Context, scope: int, wanted: set[AccessPath]) -> str:
        """The conditions around a scope, outermost first, as text that prefixes can be taken of.

        ``if not f.done(): await f`` leaves nothing to wait for either way, so that it is no condition; nor is
        ``if futures: wait(futures)``.
        """
        found: list[str] = []
        while scope:
            parent, kind, *operands = context.frame.scopes[scope]
            is_tested = kind in TRUTHS and self.tests.answers(context, operands[0], not TRUTHS[kind], wanted)
            is_tested = is_tested or (kind == "true" and bool(wanted & self.origins.of(context, operands[0])))
            if kind not in REGIONS and not is_tested:
                found.append(f"/{scope}.")
            scope = parent
        return "".join(reversed(found))

    def _settles(
        self, context: Context, event: Event, fn: Fn, mark: Mark, wanted: set[AccessPath], waiting: Value = None
    ) -> bool:
        """Whether a call finishes what is wanted; ``waiting``: the path to what is waited for, where that is known."""
        frame = self.linker.program.frame(fn.ref)
        names = frame.parameter_names()
        bound = 1 if fn.bound is not None and frame.owner >= 0 else 0
        passed = dict(zip(names[bound:], event[ARGUMENTS], strict=False))
        passed.update({key: value for key, value in event[KEYWORDS] if key is not None})
        if bound and names[0] in mark.args:
            passed[names[0]] = acted_on(event)
        waits = self.linker.marks.function(fn.ref).get("waits") is not None and not raises(mark)
        if waits and len(passed) > len(mark.args) and self._may_stop_early(context, passed, mark):
            return False
        given = [passed.get(parameter) for parameter in mark.args]
        return any(wanted & self.origins.of(context, value) for value in given if not _is_another(value, waiting))

    def _may_stop_early(self, context: Context, passed: dict[str, Value], mark: Mark) -> bool:
        """Whether a wait with a limit may return too early: ``wait(fs, timeout=1)``."""
        for name, value in passed.items():
            if name not in mark.args:
                types = self.linker.types(context, value)
                if not types or any(not isinstance(t, Lit) or t.value not in (None, "ALL_COMPLETED") for t in types):
                    return True
        return False

    def _is_awaitable(self, fn: Fn) -> bool:
        linker = self.linker
        results = linker.callables.result(None, fn, None)
        return any(isinstance(t, Inst) and linker.methods.find(t.ref, "__await__") is not None for t in results)


def _is_another(settled: Value, waiting: Value) -> bool:
    """Whether one item of a container is finished (``jobs[0]``), and another is waited for, or each of them."""
    return settled is not None and settled[TAG] == "item" and waiting is not None and not mentions(waiting, settled)


def _tries(scopes: Sequence[Scope], scope: int) -> set[int]:
    """The ``try`` statements in whose bodies a scope stands."""
    found: set[int] = set()
    while scope:
        parent, kind, *_ = scopes[scope]
        if kind == "try":
            found.add(scope)
        scope = parent
    return found
