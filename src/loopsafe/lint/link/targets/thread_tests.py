"""Branches for other threads than the loop's: ``if get_ident() != self.thread_id: return submit(work).result()``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, NUMBER, OF, OP, PARENT, SCOPE, TAG, call_of
from loopsafe.lint.link.program.scopes import is_inside
from loopsafe.lint.link.program.types import Fn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref

MAIN_THREAD = "threading.main_thread"
ON_LOOP = ("probes_loop", "presumes_loop", "thread_bound")  # what only code on a loop calls


class ThreadTests:
    """Which comparisons of threads are about the loop's: the branches say so by what they do.

    The other thread may as well be a worker: ``if current_thread() is not self._worker: self._worker.join()``.
    """

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._submitting: dict[Ref, bool] = {}

    def is_elsewhere(self, context: Context, scope: int, compared: tuple[Value, Value]) -> bool:
        """Whether the scope, for when two things differ, is only entered off the thread of the loop."""
        if not any(self._tells_thread(context, value) for value in compared):
            return False
        if any(self._is_main_thread(context, value) for value in compared):
            return True  # where the loop runs as long as nobody says otherwise
        scopes, parent = context.frame.scopes, context.frame.scopes[scope][PARENT]
        same = {n for n, other in enumerate(scopes) if other == (parent, "same", compared)}
        return any(map(self._submits, self._called(context, {scope}))) or any(
            map(self._needs_loop, self._called(context, same))
        )

    def _tells_thread(self, context: Context, value: Value) -> bool:
        """Whether a value is the running thread, or a number of it."""
        asked = value[OF] if value is not None and value[TAG] == "attr" else value
        if asked is None or asked[TAG] != "call":
            return False
        means = self.linker.types(context, context.frame.events[asked[NUMBER]][CALLEE])
        marks = self.linker.marks
        return any(isinstance(t, Fn) and marks.function(t.ref).get("thread_specific") is not None for t in means)

    def _is_main_thread(self, context: Context, value: Value) -> bool:
        """Whether a value is the main thread, or a number of it."""
        event = call_of(context.frame.events, value[OF] if value is not None and value[TAG] == "attr" else value)
        return event is not None and self.linker.program.dotted(context, event[CALLEE]) == MAIN_THREAD

    def _called(self, context: Context, wanted: set[int]) -> Iterator[Ref]:
        """The functions that are called in some scopes, and in those inside."""
        for event in context.frame.events:
            if event[OP] == "call" and any(is_inside(context.frame, event[SCOPE], scope) for scope in wanted):
                yield from (t.ref for t in self.linker.types(context, event[CALLEE]) if isinstance(t, Fn))

    def _needs_loop(self, ref: Ref) -> bool:
        """Whether a function of the knowledge is for the thread of the running loop: ``asyncio.create_task``."""
        if self.linker.program.frame(ref).owner >= 0:
            return False
        marked = self.linker.marks.function(ref)
        return any(marked.get(mark) is not None for mark in ON_LOOP)

    def _submits(self, ref: Ref) -> bool:
        """Whether a function hands a coroutine to a loop that runs in another thread, itself or in what it calls."""
        marks, program = self.linker.marks, self.linker.program
        if marks.function(ref).get("submits_to_loop") is not None:
            return True
        if ref not in self._submitting:
            self._submitting[ref] = not program.module_of(ref).is_stub and any(
                marks.function(called).get("submits_to_loop") is not None
                for called in self._called(program.context(*ref), {0})
            )
        return self._submitting[ref]
