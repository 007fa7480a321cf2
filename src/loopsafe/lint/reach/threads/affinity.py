"""Thread affinity: code that needs its thread, for its loop, what is bound to it, its context or its exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    DEF,
    DISCARDED,
    END_LINE,
    FLAGS,
    GENERATOR,
    GENEXP,
    KEYWORDS,
    LINE,
    METHOD,
    OBJECT,
    OP,
    OPERAND,
    SCOPE,
    VALUE,
    method_of,
    receiver_of,
    scopes_around,
)
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.scopes import caught_around
from loopsafe.lint.link.program.types import Cls, Fn, Inst
from loopsafe.lint.link.targets.fed import FEEDS
from loopsafe.lint.reach.threads.ownership import Ownership
from loopsafe.lint.reach.threads.spared import NOTHING, Spared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.reach.graph import Reach

_FREE, _TO_CONTEXT, _TO_EXCEPTION, _TO_THREAD, _TO_OWNER, _TO_STACK = 0, 1, 2, 4, 8, 16
_TEXTS = frozenset({"__format__", "__str__", "__repr__"})
_TO_ONE_THREAD = _TO_THREAD | _TO_OWNER | _TO_STACK


class ThreadAffinity:
    """The affinity of contexts and of everything that they call."""

    def __init__(self, reach: Reach) -> None:
        self.reach = reach
        self.linker = reach.linker
        self.spared = Spared(reach.linker)
        self.owners = Ownership(reach.linker, reach.effects.primitives)
        self._all: dict[int, int] = {}
        self._own: dict[int, int] = {}
        self._bound: dict[tuple[int, bool], int | None] = {}
        self._local: dict[Ref, bool] = {}
        self._staying: dict[int, str] = {}
        self._feeding = marked_names(FEEDS)

    def needs_loop(self, context: Context, given: frozenset[int] = NOTHING) -> bool:
        """Whether code entered here uses the running loop or what is bound to its thread: no other can run it.

        ``given``: the parameters for which its caller brings an object.
        """
        return bool(self._affinities(context, given) & _TO_ONE_THREAD)

    def may_change_thread(self, context: Context) -> bool:
        """Whether another thread may run all of this, objects included that are bound to the thread that uses them."""
        return not self._affinities(context) & ~_TO_OWNER

    def changes_context(self, context: Context) -> bool:
        """Whether code entered here may leave a context variable changed, for its caller to see."""
        return bool(self._affinities(context) & _TO_CONTEXT)

    def reads_exception(self, context: Context) -> bool:
        """Whether code entered here looks at an exception that it does not handle itself, but its caller."""
        return bool(self._affinities(context) & _TO_EXCEPTION)

    def may_stop(self, context: Context) -> bool:
        """Whether a frame may end with StopIteration: it calls ``next`` without a default, and does not catch it."""
        if context.frame.kind in (GENERATOR, GENEXP):
            return False
        return any(self._may_stop(context, number) for number in _calls(context))

    def makes_bound(self, context: Context) -> bool:
        """Whether code entered here makes an object that belongs to its thread, or keeps one.

        One that only returns what may hold such an object later on, or has long held it, makes none.
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
        """Whether an object that belongs to its thread comes from a call of what is known, or is stored."""
        event = context.frame.events[number]
        if event[OP] not in ("call", "store"):
            return False
        value = ("call", number) if event[OP] == "call" else event[VALUE]
        return any(map(self.owners.is_bound_itself, self.linker.types(context, value)))

    def staying(self, context: Context) -> str:
        """The calls of a frame that its thread has to make, as ``line:column`` with spaces between."""
        found = self._staying.get(context.number)
        if found is None:
            bound = [number for number in _calls(context) if self._stays(context, number)]
            places = (context.frame.events[number][LINE:END_LINE] for number in bound)
            found = self._staying[context.number] = " ".join(f"{line}:{column}" for line, column in places)
        return found

    def _stays(self, context: Context, number: int) -> bool:
        """Whether a call, or what it calls, needs the thread of its frame."""
        if self._of_call(context, number) & _TO_ONE_THREAD:
            return True
        entered = [t.context for t in self.reach.targets(context).get(number, ()) if t.context is not None]
        handling = _is_in_handler(context, number)
        return any(self.needs_loop(one) or (handling and self.reads_exception(one)) for one in entered)

    def bound_event(self, context: Context, *, below_log: bool = False) -> int | None:
        """The first event of a frame that needs the thread of the loop, or that of an object.

        ``below_log``: what a log line runs, which may look for who wrote it.
        """
        memo = self._bound
        key = (context.number, below_log)
        if key not in memo:
            memo[key] = next(self._bound_events(context, _TO_ONE_THREAD & ~(_TO_STACK if below_log else 0)), None)
        return memo[key]

    def _bound_events(self, context: Context, wanted: int) -> Iterator[int]:
        for number, event in enumerate(context.frame.events):
            called = event[OP] == "call" and self._of_call(context, number) & wanted
            if called or self._is_of_thread(context, event):
                yield number

    def is_handed_around(self, targets: list[Target]) -> bool:
        """Whether a thread may take each step of an iteration, and not the same one: nothing is kept for the next."""
        contexts = [t.context for t in targets if t.context is not None]
        bound = any(t.primitive is not None and t.primitive.thread_bound for t in targets)
        return bool(targets) and not bound and all(self._is_free_between_steps(context, set()) for context in contexts)

    def _is_free_between_steps(self, context: Context, seen: set[int]) -> bool:
        """Whether a generator holds nothing of one thread, and no lock, while it waits to be asked again; a method that
        makes an iterator, or gives its next item, holds nothing when it is over."""
        if context.number in seen:
            return True
        seen.add(context.number)
        if context.frame.kind not in (GENERATOR, GENEXP, DEF) or self._affinities(context) != _FREE:
            return False
        for number, event in enumerate(context.frame.events):
            if event[OP] == "call" and self.owners.makes_bound(context, number):
                return False
            if event[OP] in ("enter", "iter", "call"):
                held = event[OP] == "enter" and context.frame.kind != DEF
                for target in self.reach.effects.of_event(context, number):
                    if target.primitive is not None and held and target.primitive.what == "lock":
                        return False
                    inner = target.context
                    if inner is None or (event[OP] == "call" and inner.frame.kind != GENERATOR):
                        continue
                    if inner.frame.kind == GENERATOR and not self._is_free_between_steps(inner, seen):
                        return False
                    if inner.frame.kind != GENERATOR and held:
                        return False  # what a class keeps between entering and leaving cannot be told
        return True

    def _affinities(self, context: Context, given: frozenset[int] = NOTHING) -> int:
        """The affinities of a context and of everything that it calls.

        What it calls in a handler of its own looks at the exception that is handled there; what its log lines run
        looks for who wrote them, which is on the same stack in any thread. What stands in for an argument that is
        ``given`` is not called.
        """
        memo = self._all
        if context.number in memo and (not given or memo[context.number] == _FREE):
            return memo[context.number]
        seen = {(context.number, _FREE, given)}
        pending = [(context, _FREE, given)]
        found = _FREE
        while pending and not found & _TO_THREAD:
            current, settled, had = pending.pop()
            found |= self._of_frame(current, had) & ~settled
            for number, targets in self.reach.targets(current).items():
                if self.spared.is_spared(current.frame, current.frame.events[number][SCOPE], had):
                    continue
                within = settled | self._settled_at(current, number)
                for inner in (target.context for target in targets):
                    if inner is None or (inner.number, _FREE, NOTHING) in seen:
                        continue
                    key = inner.number, within, self.spared.given(current, number, inner, had)
                    if key in seen:
                        continue
                    seen.add(key)
                    if inner.number in memo and (not key[2] or memo[inner.number] == _FREE):
                        found |= memo[inner.number] & ~within
                    else:
                        pending.append((inner, *key[1:]))
        if found == _FREE:
            memo.update((number, _FREE) for number, settled, had in seen if not settled and not had)
        if not given:
            memo[context.number] = found
        return found

    def _settled_at(self, context: Context, number: int) -> int:
        """The affinities that what runs at an event does not have for the callers of its frame."""
        settled = _TO_EXCEPTION if _is_in_handler(context, number) else _FREE
        return settled | _TO_STACK if self.is_fed(context, number) else settled

    def is_fed(self, context: Context, number: int) -> bool:
        """Whether an event is a call that hands on what it is given, as one of a logger does to its handlers."""
        event = context.frame.events[number]
        if event[OP] != "call" or method_of(event[CALLEE]) not in self._feeding:
            return False
        types = self.linker.types(context, event[CALLEE])
        return any(isinstance(t, Fn) and self.linker.marks.function(t.ref).get(FEEDS) is not None for t in types)

    def _of_frame(self, context: Context, given: frozenset[int] = NOTHING) -> int:
        """The affinities of the calls of a frame; ``given``: the parameters that are certainly given an object."""
        found = None if given else self._own.get(context.number)
        if found is None:
            found = _FREE
            for number, event in enumerate(context.frame.events):
                if self.spared.is_spared(context.frame, event[SCOPE], given):
                    continue
                if event[OP] == "call":
                    found |= self._of_call(context, number)
                elif self._is_of_thread(context, event):
                    found |= _TO_THREAD
                elif event[OP] == "raise" and event[OBJECT] == ("const", None) and not _is_in_handler(context, number):
                    found |= _TO_EXCEPTION
            if not given:
                self._own[context.number] = found
        return found

    def _may_stop(self, context: Context, number: int) -> bool:
        """Whether a call of ``next`` has no default, and nothing is caught around it."""
        event = context.frame.events[number]
        asked = len(event[ARGUMENTS]) == 1 and any(
            isinstance(t, Fn) and self.linker.program.public_name(t.ref) == "builtins.next"
            for t in self.linker.types(context, event[CALLEE])
        )
        return asked and not list(caught_around(context.frame, number))

    def _is_of_thread(self, context: Context, event: Event) -> bool:
        """Whether an attribute is another one in each thread."""
        if event[OP] not in ("load", "store"):
            return False
        types = self.linker.types(context, event[OBJECT])
        return any(self._has_local_attributes(t.ref) for t in types if isinstance(t, Inst))

    def _has_local_attributes(self, ref: Ref) -> bool:
        """Whether objects of a class have other attributes in each thread, as those of `threading.local` do."""
        found = self._local.get(ref)
        if found is None:
            getter = self.linker.methods.find(ref, "__getattribute__")
            marks = self.linker.marks
            found = getter is not None and bool(marks.function(getter.ref).get("thread_bound"))
            self._local[ref] = found
        return found

    def _of_call(self, context: Context, number: int) -> int:
        """The affinity of one call: that of the first of its callees whose marks say one."""
        linker = self.linker
        for t in linker.types(context, context.frame.events[number][CALLEE]):
            if isinstance(t, Fn):
                found = self._of_function(context, number, t)
                if found is not None:
                    return found
            elif isinstance(t, Cls):
                made = linker.methods.find(t.ref, "__init__")
                if made is not None and linker.marks.function(made.ref).get("thread_bound"):
                    return _TO_THREAD
        return _FREE

    def _of_function(self, context: Context, number: int, fn: Fn) -> int | None:
        """The affinity of a call of one function by its marks; None when they say nothing about threads."""
        marked = self.linker.marks.function(fn.ref)
        if marked.get("schedules"):
            return _FREE if "threadsafe" in self.linker.program.frame(fn.ref).name else _TO_THREAD
        if marked.get("obtains_loop") or self.reach.guards.is_probe(fn.ref):
            return _FREE if self._copes(context, number) else _TO_THREAD
        if marked.get("thread_bound") and not marked.get("waits"):  # who waits with a lock took it before
            return _FREE if self.owners.is_new(context, number) else _TO_THREAD
        if marked.get("thread_specific"):
            return _FREE if _is_written_down(context, number) else _TO_THREAD
        if marked.get("reads_stack"):
            return _TO_STACK
        changes = marked.get("changes_context")
        if changes is not None:
            return self._of_change(context, context.frame.events[number], changes)
        reads = marked.get("reads_exception")
        if reads is not None and self._reads(context, number, fn, reads):
            return _FREE if _is_in_handler(context, number) else _TO_EXCEPTION
        if self._is_of_owner(fn, marked.get("blocks")):
            receiver = receiver_of(context.frame.events[number][CALLEE])
            return _FREE if self.owners.is_made_here(context, receiver) else _TO_OWNER
        return None

    def _of_change(self, context: Context, event: Event, changes: Mark) -> int:
        """The affinity of a call that sets a context variable, or sets it back."""
        if self._is_balanced(context, event, changes):
            return _FREE
        kept = changes.args or not event[FLAGS] & DISCARDED  # a token is good in its own context only
        return _TO_THREAD if kept else _TO_CONTEXT

    def _is_of_owner(self, fn: Fn, blocks: Mark | None) -> bool:
        """Whether a function uses an object that stays on the thread which made it."""
        bound = blocks is not None and blocks.keywords.get("thread_bound")
        return bool(bound) or (self._is_stub(fn) and self.reach.effects.primitives.is_thread_bound(fn))

    def _reads(self, context: Context, number: int, fn: Fn, reads: Mark) -> bool:
        """Whether a call looks at the exception being handled, as far as its arguments tell."""
        event = context.frame.events[number]
        if reads.keywords and any(key is None for key, _ in event[KEYWORDS]):
            return True
        arguments = Arguments.of_event(self.linker, context, event)
        full = arguments.to(fn)
        return self.reach.effects.primitives.holds(fn, reads.keywords, full)

    def _copes(self, context: Context, number: int) -> bool:
        """Whether the frame looks for a loop in a ``try``, and does something else where there is none.

        One that only tells its caller whether a loop runs, or keeps the answer, would say the opposite in a thread.
        """
        guards = self.reach.guards
        if not any(guards.catches(context, caught) for caught in caught_around(context.frame, number)):
            return False
        return any(guards.is_off_loop(context, context.frame.events[other][SCOPE]) for other in _calls(context))

    def _is_balanced(self, context: Context, event: Event, changes: Mark) -> bool:
        """Whether the frame undoes what it changes, or changed what it undoes: the same variable, set and reset."""
        for other in context.frame.events:
            if (
                other[OP] == "call"
                and other is not event
                and receiver_of(other[CALLEE]) == receiver_of(event[CALLEE]) is not None
            ):
                for t in self.linker.types(context, other[CALLEE]):
                    mark = self.linker.marks.function(t.ref).get("changes_context") if isinstance(t, Fn) else None
                    if mark is not None and bool(mark.args) != bool(changes.args):
                        return True
        return False

    def _is_stub(self, t: Fn) -> bool:
        return self.linker.program.module_of(t.ref).is_stub


def _calls(context: Context) -> list[int]:
    return [number for number, event in enumerate(context.frame.events) if event[OP] == "call"]


def _is_written_down(context: Context, number: int) -> bool:
    """Whether what a call returns becomes part of a text where it is called, so that nothing is decided by it:
    ``f"{name}.{get_ident()}.tmp"``. Any thread may write down which one it is."""
    events = context.frame.events
    value = ("call", number)
    return any(
        event[OP] == "op"
        and event[METHOD] in _TEXTS
        and event[LINE:END_LINE] == events[number][LINE:END_LINE]
        and event[OPERAND] in (value, ("attr", value, method_of(event[OPERAND])))
        for event in events[number + 1 :]
    )


def _is_in_handler(context: Context, number: int) -> bool:
    """Whether an event happens while its frame handles an exception."""
    around = scopes_around(context.frame.scopes, context.frame.events[number][SCOPE])
    return any(kind == "except" for kind, *_ in around)
