"""Thread affinity: code that must stay on its thread.

It uses the running loop, objects that are bound to the thread, context variables, or the exception being handled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    DEF,
    END_LINE,
    GENERATOR,
    GENEXP,
    LINE,
    OBJECT,
    OP,
    SCOPE,
    VALUE,
    method_of,
)
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.program.scopes import caught_around
from loopsafe.lint.link.program.types import Fn
from loopsafe.lint.link.targets.attached_handlers import FEEDS
from loopsafe.lint.reach.threads.needs import (
    FREE,
    TO_BLOCK,
    TO_CONTEXT,
    TO_EXCEPTION,
    TO_OWNER,
    TO_STACK,
    TO_THREAD,
    TO_TOKEN,
    Needs,
    calls_of,
    is_in_handler,
)
from loopsafe.lint.reach.threads.ownership import Ownership
from loopsafe.lint.reach.threads.refusal_reasons import RefusalReasons
from loopsafe.lint.reach.threads.unused_defaults import NOTHING, UnusedDefaults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.reach.graph import Reach

_TO_ONE_THREAD = TO_THREAD | TO_OWNER | TO_STACK | TO_TOKEN | TO_BLOCK


class ThreadAffinity:
    """Answers what a context, with everything that it calls, needs of the thread that runs it."""

    def __init__(self, reach: Reach) -> None:
        self.reach = reach
        self.linker = reach.linker
        self.unused_defaults = UnusedDefaults(reach.linker)
        self.owners = Ownership(reach.linker, reach.event_targets.primitives)
        self.needs = Needs(reach, self.owners)
        self.refusal_reasons = RefusalReasons(self)
        self._all: dict[int, int] = {}
        self._own: dict[int, int] = {}
        self._bound: dict[tuple[int, int], int | None] = {}
        self._staying: dict[int, str] = {}
        self._settled: dict[tuple[int, int], int] = {}
        self._feeding = marked_names(FEEDS)

    def needs_loop(self, context: Context, given: frozenset[int] = NOTHING) -> bool:
        """Whether code entered here uses the running loop, or an object that is bound to this thread.

        ``given``: the parameters for which the caller passes an object.
        """
        return bool(self._affinities(context, given) & _TO_ONE_THREAD)

    def may_change_thread(self, context: Context) -> bool:
        """Whether another thread may run all of this code, if it also gets the thread-bound objects."""
        return not self._affinities(context) & ~TO_OWNER

    def changes_context(self, context: Context) -> bool:
        """Whether code entered here may leave a context variable changed, for its caller to see."""
        return bool(self._affinities(context) & TO_CONTEXT)

    def reads_exception(self, context: Context) -> bool:
        """Whether code entered here looks at the exception that its caller is handling."""
        return bool(self._affinities(context) & TO_EXCEPTION)

    def may_stop(self, context: Context) -> bool:
        """Whether a frame may end with StopIteration: it calls ``next`` without a default, and does not catch it."""
        if context.frame.kind in (GENERATOR, GENEXP):
            return False
        return any(self._may_stop(context, number) for number in calls_of(context))

    def makes_bound(self, context: Context) -> bool:
        """Whether code entered here makes or stores an object that is bound to its thread.

        Code that only returns an object which may hold one later, or which holds one already, makes none.
        """
        seen = {context.number}
        pending = [context]
        while pending:
            current = pending.pop()
            if any(self._is_making(current, number) for number in range(len(current.frame.events))):
                return True
            for targets in self.reach.targets(current).values():
                inner = [t.context for t in targets if t.context is not None and t.context.number not in seen]
                seen.update(one.number for one in inner)
                pending += inner
        return False

    def _is_making(self, context: Context, number: int) -> bool:
        """Whether an event makes or stores an object that is bound to its thread."""
        event = context.frame.events[number]
        if event[OP] not in ("call", "store"):
            return False
        value = ("call", number) if event[OP] == "call" else event[VALUE]
        return any(map(self.owners.is_bound_itself, self.linker.types(context, value)))

    def pinned_calls(self, context: Context) -> str:
        """The calls of a frame that must run on its thread, as ``line:column`` with spaces between."""
        found = self._staying.get(context.number)
        if found is None:
            bound = [number for number in calls_of(context) if self._is_pinned(context, number)]
            places = (context.frame.events[number][LINE:END_LINE] for number in bound)
            found = self._staying[context.number] = " ".join(f"{line}:{column}" for line, column in places)
        return found

    def _is_pinned(self, context: Context, number: int) -> bool:
        """Whether a call, or code that it reaches, must run on the thread of its frame."""
        if self.needs.of_call(context, number) & _TO_ONE_THREAD:
            return True
        entered = [t.context for t in self.reach.targets(context).get(number, ()) if t.context is not None]
        handling = is_in_handler(context, number)
        return any(self.needs_loop(one) or (handling and self.reads_exception(one)) for one in entered)

    def bound_event(self, context: Context, settled: int = FREE) -> int | None:
        """The first event of a frame that needs its thread, for the loop or for a thread-bound object.

        ``settled``: needs that are already met.
        """
        memo = self._bound
        key = (context.number, settled & _TO_ONE_THREAD)
        if key not in memo:
            memo[key] = next(self._bound_events(context, _TO_ONE_THREAD & ~settled), None)
        return memo[key]

    def _bound_events(self, context: Context, wanted: int) -> Iterator[int]:
        for number, event in enumerate(context.frame.events):
            called = event[OP] == "call" and self.needs.of_call(context, number) & wanted
            if called or self.needs.is_of_thread(context, event):
                yield number

    def may_alternate_threads(self, targets: list[Target]) -> bool:
        """Whether each step of an iteration may run in another thread: no step leaves anything bound."""
        contexts = [t.context for t in targets if t.context is not None]
        bound = any(t.primitive is not None and t.primitive.thread_bound for t in targets)
        return bool(targets) and not bound and all(self._is_free_between_steps(context, set()) for context in contexts)

    def _is_free_between_steps(self, context: Context, seen: set[int]) -> bool:
        """Whether a generator has no thread-bound object and no lock while it is suspended.

        A method that makes an iterator, or returns its next item, has none after it returns.
        """
        if context.number in seen:
            return True
        seen.add(context.number)
        if context.frame.kind not in (GENERATOR, GENEXP, DEF) or self._affinities(context) != FREE:
            return False
        if context.frame.kind == GENERATOR and self.needs.changes.changes_between(context):
            return False
        return not any(self._is_holding(context, number, seen) for number in range(len(context.frame.events)))

    def _is_holding(self, context: Context, number: int, seen: set[int]) -> bool:
        """Whether an event makes a thread-bound object, takes a lock, or runs a generator that has one."""
        operation = context.frame.events[number][OP]
        if operation == "call" and self.owners.makes_bound(context, number):
            return True
        if operation not in ("enter", "iter", "call"):
            return False
        held = operation == "enter" and context.frame.kind != DEF
        for target in self.reach.event_targets.of_event(context, number):
            if target.primitive is not None and held and target.primitive.what == "lock":
                return True
            inner = target.context
            if inner is None or (operation == "call" and inner.frame.kind != GENERATOR):
                continue
            if inner.frame.kind == GENERATOR and not self._is_free_between_steps(inner, seen):
                return True
            if inner.frame.kind != GENERATOR and held:
                return True  # what a class keeps between entering and leaving is not known
        return False

    def _affinities(self, context: Context, given: frozenset[int] = NOTHING) -> int:
        """The affinities of a context and of everything that it calls.

        Calls in its own ``except`` block use the exception that is handled there. Log calls look for their caller on
        the stack, which is the same in any thread. The default of a ``given`` argument is not evaluated.
        """
        memo = self._all
        if context.number in memo and (not given or memo[context.number] == FREE):
            return memo[context.number]
        seen = {(context.number, FREE, given)}
        pending = [(context, FREE, given)]
        found = FREE
        while pending and not found & TO_THREAD:
            current, settled, had = pending.pop()
            found |= self._of_frame(current, had) & ~settled
            for number, targets in self.reach.targets(current).items():
                if self.unused_defaults.is_skipped(current.frame, current.frame.events[number][SCOPE], had):
                    continue
                within = settled | self.settled_at(current, number)
                for inner in (target.context for target in targets):
                    if inner is None or (inner.number, FREE, NOTHING) in seen:
                        continue
                    key = inner.number, within, self.unused_defaults.present(current, number, inner, had)
                    if key in seen:
                        continue
                    seen.add(key)
                    if inner.number in memo and (not key[2] or memo[inner.number] == FREE):
                        found |= memo[inner.number] & ~within
                    else:
                        pending.append((inner, *key[1:]))
        if found == FREE:
            memo.update((number, FREE) for number, settled, had in seen if not settled and not had)
        if not given:
            memo[context.number] = found
        return found

    def settled_at(self, context: Context, number: int) -> int:
        """The needs of the code run by an event that are met in this frame, and do not affect its callers."""
        key = (context.number, number)
        found = self._settled.get(key)
        if found is None:
            found = self._settled[key] = self._settles(context, number)
        return found

    def _settles(self, context: Context, number: int) -> int:
        settled = TO_EXCEPTION if is_in_handler(context, number) else FREE
        if self.runs_attached_handlers(context, number):
            settled |= TO_STACK
        if self.needs.changes.stay_inside(context, number):
            settled |= TO_CONTEXT | TO_TOKEN | TO_BLOCK
        return settled | TO_BLOCK if self.needs.changes.are_of_one_block(context, number) else settled

    def runs_attached_handlers(self, context: Context, number: int) -> bool:
        """Whether an event is a call that runs attached handlers, such as one of a logger."""
        event = context.frame.events[number]
        if event[OP] != "call" or method_of(event[CALLEE]) not in self._feeding:
            return False
        types = self.linker.types(context, event[CALLEE])
        return any(isinstance(t, Fn) and self.linker.marks.function(t.ref).get(FEEDS) is not None for t in types)

    def _of_frame(self, context: Context, given: frozenset[int] = NOTHING) -> int:
        """The affinities of the calls of a frame; ``given``: the parameters that certainly have an object."""
        found = None if given else self._own.get(context.number)
        if found is None:
            found = FREE
            for number, event in enumerate(context.frame.events):
                if self.unused_defaults.is_skipped(context.frame, event[SCOPE], given):
                    continue
                if event[OP] == "call":
                    found |= self.needs.of_call(context, number)
                elif self.needs.is_of_thread(context, event):
                    found |= TO_THREAD
                elif event[OP] == "raise" and event[OBJECT] == ("const", None) and not is_in_handler(context, number):
                    found |= TO_EXCEPTION
            if not given:
                self._own[context.number] = found
        return found

    def _may_stop(self, context: Context, number: int) -> bool:
        """Whether a call of ``next`` has no default, and stands in no ``try`` that catches its exception."""
        event = context.frame.events[number]
        is_bare = len(event[ARGUMENTS]) == 1 and any(
            isinstance(t, Fn) and self.linker.program.public_name(t.ref) == "builtins.next"
            for t in self.linker.types(context, event[CALLEE])
        )
        return is_bare and not list(caught_around(context.frame, number))
