"""Callbacks that run when data is ready: their first read of the announced data does not wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import ARGUMENTS, ATTRIBUTE, CALLEE, FLAGS, IDENTIFIER, IN_LOOP, NUMBER, OF, OP, TAG
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import Fn, functions_in

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref

ANNOUNCES, TAKES = "announces", "takes_announced"
SELF = ("param", 0)


class Announcement(NamedTuple):
    """A callback registered in ``context``: the handle that is announced, and the callback's arguments."""

    context: Context
    handle: Value
    arguments: tuple[Value, ...]


class ReadinessCallbacks:
    """Answers whether a read takes data that was announced."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._callbacks: dict[Ref, list[Announcement]] | None = None

    def is_announced(self, context: Context, number: int) -> bool:
        """Whether an event is a callback's first read from the announced handle."""
        handle = self._read_from(context, number)
        if handle is None or context.frame.events[number][FLAGS] & IN_LOOP:
            return False
        if any(self._read_from(context, earlier) == handle for earlier in range(number)):
            return False
        announcements = self._registered().get((context.mid, context.fid), [])
        return bool(announcements) and all(self._is_of(context, handle, one) for one in announcements)

    def _read_from(self, context: Context, number: int) -> Value:
        """The handle that an event reads from, if its callee is marked to take announced data."""
        event = context.frame.events[number]
        if event[OP] != "call":
            return None
        for t in self.linker.types(context, event[CALLEE]):
            mark = self.linker.marks.function(t.ref).get(TAKES) if isinstance(t, Fn) else None
            if mark is not None:
                return (
                    event[CALLEE][OF] if mark.args[0] == "self" else event[ARGUMENTS][0] if event[ARGUMENTS] else None
                )
        return None

    def _registered(self) -> dict[Ref, list[Announcement]]:
        if self._callbacks is None:
            self._callbacks = {}
            program = self.linker.program
            for name in sorted(marked_names(ANNOUNCES)):
                for mid, fid, number in program.indexes.call_sites(name):
                    self._register(program.context(mid, fid), number, self._callbacks)
        return self._callbacks

    def _register(self, context: Context, number: int, found: dict[Ref, list[Announcement]]) -> None:
        linker, event = self.linker, context.frame.events[number]
        for t in linker.types(context, event[CALLEE]):
            if not isinstance(t, Fn):
                continue
            marked = linker.marks.function(t.ref)
            announces, schedules = marked.get(ANNOUNCES), marked.get("schedules")
            if announces is None or schedules is None:
                continue
            names = linker.program.frame(t.ref).parameter_names()
            bound = 1 if t.bound is not None else 0
            place, callback = names.index(announces.args[0]) - bound, names.index(schedules.args[0]) - bound
            if max(place, callback) >= len(event[ARGUMENTS]):
                continue
            given = Arguments.of_event(linker, context, event).at(callback) or ()
            for fn in functions_in(given):
                handle = self._handle(context, event[ARGUMENTS][place])
                made = Announcement(context, handle, event[ARGUMENTS][callback + 1 :])
                found.setdefault(fn.ref, []).append(made)

    def _handle(self, context: Context, value: Value) -> Value:
        """``sock`` for ``sock.fileno()``."""
        if value is not None and value[TAG] == "call":
            callee = context.frame.events[value[NUMBER]][CALLEE]
            if callee is not None and callee[TAG] == "attr" and callee[ATTRIBUTE] == "fileno":
                value = callee[OF]
        return value

    def _is_of(self, context: Context, value: AccessPath, one: Announcement) -> bool:
        """Whether a value in the callback is the announced handle, seen from where it was registered."""
        frame = context.frame
        seen = self._seen(context, value, one.context)
        if value[TAG] == "param":
            place = value[NUMBER] - (1 if frame.owner >= 0 else 0)
            seen = one.arguments[place] if 0 <= place < len(one.arguments) else None
        return seen is not None and seen == one.handle

    def _seen(self, context: Context, value: Value, around: Context) -> Value:
        """The value of the registering function that a value of the callback stands for; None if unknown."""
        value = self._handle(context, value)
        if value is None:
            return None
        if value[TAG] == "attr":
            base = self._seen(context, value[OF], around)
            return None if base is None else ("attr", base, value[ATTRIBUTE])
        if value == SELF:
            alike = context.frame.owner == around.frame.owner >= 0 and context.mid == around.mid
            return SELF if alike else None
        if value[TAG] == "name" and (context.mid, context.frame.parent) == (around.mid, around.fid):
            entries = around.frame.bindings.get(value[IDENTIFIER], ())
            return self._handle(around, entries[0][1]) if len(entries) == 1 else None
        return value if value[TAG] == "name" and context.mid == around.mid else None
