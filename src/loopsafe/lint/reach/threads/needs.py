"""The thread affinity of a single event, by the marks of its callees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    CALLEE,
    END_LINE,
    KEYWORDS,
    LINE,
    METHOD,
    OBJECT,
    OP,
    OPERAND,
    SCOPE,
    method_of,
    receiver_of,
    scopes_around,
)
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.scopes import caught_around
from loopsafe.lint.link.program.types import Cls, Fn, Inst
from loopsafe.lint.reach.threads.context_changes import ContextChanges

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.graph import Reach
    from loopsafe.lint.reach.threads.ownership import Ownership

FREE, TO_CONTEXT, TO_EXCEPTION, TO_THREAD, TO_OWNER, TO_STACK, TO_TOKEN, TO_BLOCK = 0, 1, 2, 4, 8, 16, 32, 64
"""What code may need, as bits of a number: nothing, or its own context, exception, thread, objects, stack, what a token
is good for, or the other end of its block."""
_TEXTS = frozenset({"__format__", "__str__", "__repr__"})


class Needs:
    """Answers what single events need of their thread, without the code that their callees run."""

    def __init__(self, reach: Reach, owners: Ownership) -> None:
        self.reach = reach
        self.linker = reach.linker
        self.owners = owners
        self.changes = ContextChanges(reach.linker)
        self._local: dict[Ref, bool] = {}

    def is_of_thread(self, context: Context, event: Event) -> bool:
        """Whether an attribute has another value in each thread."""
        if event[OP] not in ("load", "store"):
            return False
        types = self.linker.types(context, event[OBJECT])
        return any(self._has_local_attributes(t.ref) for t in types if isinstance(t, Inst))

    def _has_local_attributes(self, ref: Ref) -> bool:
        """Whether objects of a class are like `threading.local`."""
        found = self._local.get(ref)
        if found is None:
            getter = self.linker.methods.find(ref, "__getattribute__")
            marks = self.linker.marks
            found = getter is not None and bool(marks.function(getter.ref).get("thread_bound"))
            self._local[ref] = found
        return found

    def of_call(self, context: Context, number: int) -> int:
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
                    return TO_THREAD
        return FREE

    def _of_function(self, context: Context, number: int, fn: Fn) -> int | None:
        """The affinity of a call of one function by its marks; None when they say nothing about threads."""
        marked = self.linker.marks.function(fn.ref)
        if marked.get("schedules"):
            return FREE if "threadsafe" in self.linker.program.frame(fn.ref).name else TO_THREAD
        if marked.get("obtains_loop") or self.reach.guards.is_probe(fn.ref):
            return FREE if self._handles_missing_loop(context, number) else TO_THREAD
        if marked.get("thread_bound") and not marked.get("waits"):  # who waits with a lock took it before
            return FREE if self.owners.is_new(context, number) else TO_THREAD
        if marked.get("thread_specific"):
            return FREE if _is_formatted(context, number) else TO_THREAD
        if marked.get("reads_stack"):
            return TO_STACK
        changes = marked.get("changes_context")
        if changes is not None:
            return self._of_change(context, context.frame.events[number], changes)
        reads = marked.get("reads_exception")
        if reads is not None and self._reads(context, number, fn, reads):
            return FREE if is_in_handler(context, number) else TO_EXCEPTION
        if self._is_of_owner(fn, marked.get("blocks")):
            receiver = receiver_of(context.frame.events[number][CALLEE])
            return FREE if self.owners.is_allocated_here(context, receiver) else TO_OWNER
        return None

    def _of_change(self, context: Context, event: Event, changes: Mark) -> int:
        """The affinity of a call that sets a context variable, or sets it back."""
        if self.changes.is_balanced(context, event, changes):
            return FREE
        if self.changes.is_of_block(context, event, changes):
            return TO_BLOCK
        return TO_TOKEN if self.changes.is_needed_later(changes, event) else TO_CONTEXT

    def _is_of_owner(self, fn: Fn, blocks: Mark | None) -> bool:
        """Whether a function uses an object that stays on the thread which made it."""
        bound = blocks is not None and blocks.keywords.get("thread_bound")
        return bool(bound) or (self._is_stub(fn) and self.reach.event_targets.primitives.is_thread_bound(fn))

    def _reads(self, context: Context, number: int, fn: Fn, reads: Mark) -> bool:
        """Whether a call uses the exception being handled, given its arguments."""
        event = context.frame.events[number]
        if reads.keywords and any(key is None for key, _ in event[KEYWORDS]):
            return True
        arguments = Arguments.of_event(self.linker, context, event)
        full = arguments.to(fn)
        return self.reach.event_targets.primitives.holds(fn, reads.keywords, full)

    def _handles_missing_loop(self, context: Context, number: int) -> bool:
        """Whether a frame asks for the loop in a ``try``, and has another branch if there is none.

        A function that only returns or stores the answer would have the wrong one in a thread.
        """
        guards = self.reach.guards
        if not any(guards.catches(context, caught) for caught in caught_around(context.frame, number)):
            return False
        return any(guards.is_off_loop(context, context.frame.events[other][SCOPE]) for other in calls_of(context))

    def _is_stub(self, t: Fn) -> bool:
        return self.linker.program.module_of(t.ref).is_stub


def calls_of(context: Context) -> list[int]:
    """The numbers of the calls of a frame."""
    return [number for number, event in enumerate(context.frame.events) if event[OP] == "call"]


def _is_formatted(context: Context, number: int) -> bool:
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


def is_in_handler(context: Context, number: int) -> bool:
    """Whether an event happens while its frame handles an exception."""
    around = scopes_around(context.frame.scopes, context.frame.events[number][SCOPE])
    return any(kind == "except" for kind, *_ in around)
