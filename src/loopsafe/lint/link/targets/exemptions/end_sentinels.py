"""Sentinels: a task that puts ``None`` into a queue as its last action is over when ``None`` has been received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    OF,
    OP,
    SCOPE,
    TAG,
    Event,
    Value,
    arguments_of,
    call_of,
    receiver_of,
    scopes_around,
)
from loopsafe.lint.link.program.types import Inst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Frame
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref

SELF = ("param", 0)
SENTINEL = ("const", None)
ALWAYS_ENTERED = frozenset({"finally", "with", "awith"})  # scopes that are entered come what may
IN_BETWEEN = frozenset({"load", "await", "try", "if", "exit", "aexit"})  # events that say nothing


class EndSentinels:
    """Whether the sentinel that a task, or a thread, sends as its last action has been received.

    The task: ``finally: await self.messages.put(None)``. The receiver: ``if message is None: self.task.result()``.
    """

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._ends: dict[tuple[Ref, str, str], bool] = {}

    def has_arrived(self, context: Context, number: int, value: Value) -> bool:
        """Whether an event is only reached after the sentinel of the task that an attribute holds."""
        if value is None or value[TAG] != "attr" or not context.frame.events[number][SCOPE]:
            return False
        owner, name = value[OF], value[ATTRIBUTE]
        channels = list(_received_from(context.frame, number, owner))
        owners = self.linker.types(context, owner) if channels else ()
        return bool(owners) and all(
            isinstance(t, Inst) and any(self._ends_with_sentinel(t.ref, name, channel) for channel in channels)
            for t in owners
        )

    def _ends_with_sentinel(self, ref: Ref, name: str, channel: str) -> bool:
        """Whether all tasks that an attribute may hold end by sending ``None``, and nothing else sends it."""
        key = (ref, name, channel)
        found = self._ends.get(key)
        if found is None:
            found = self._ends[key] = self._find(ref, name, channel)
        return found

    def _find(self, ref: Ref, name: str, channel: str) -> bool:
        program = self.linker.program
        own = [one for one in self.linker.hierarchy.mro(ref) if not program.module_of(one).is_stub]
        given = [(one, fid, value) for one in own for fid, _, value in program.cls(one).instance.get(name, ())]
        started = [
            self._runs(program.context(one[0], fid), ref, value) for one, fid, value in given if value != SENTINEL
        ]
        if not started or any(method is None or channel not in _sent_last(program.frame(method)) for method in started):
            return False
        return not any(
            (one[0], fid) not in started and self._sends_sentinel((one[0], fid), channel)
            for one in own
            for fids in program.cls(one).methods.values()
            for fid in fids
        )

    def _sends_sentinel(self, ref: Ref, channel: str) -> bool:
        """Whether a method puts ``None`` into a channel."""
        events = self.linker.program.frame(ref).events
        return any((channel, (SENTINEL,)) in _method_calls(event, SELF) for event in events)

    def _runs(self, context: Context, ref: Ref, value: Value) -> Ref | None:
        """The method of the object that a call starts: ``start_task(self.run)``, ``create_task(self.run())``."""
        event = call_of(context.frame.events, value)
        found = [] if event is None else [_named(context.frame, one) for one in arguments_of(event)]
        names = [name for name in found if name and self.linker.methods.find(ref, name) is not None]
        method = self.linker.methods.find(ref, names[0]) if len(names) == 1 else None
        return method.ref if method is not None else None


def _named(frame: Frame, value: Value) -> str:
    """``run`` of ``self.run``, and of ``self.run()``."""
    event = call_of(frame.events, value)
    value = event[CALLEE] if event is not None else value
    return str(value[ATTRIBUTE]) if value is not None and value[TAG] == "attr" and value[OF] == SELF else ""


def _received_from(frame: Frame, number: int, owner: Value) -> Iterator[str]:
    """The attributes out of which ``None`` has come where an event stands."""
    for kind, *operands in scopes_around(frame.scopes, frame.events[number][SCOPE]):
        value: Value = operands[0] if kind == "none" else None
        event = call_of(frame.events, value[OF] if value is not None and value[TAG] == "await" else value)
        yield from (channel for channel, passed in _method_calls(event, owner) if not passed)


def _sent_last(frame: Frame) -> list[str]:
    """The attribute that a method puts ``None`` into at the very end."""
    for event in reversed(frame.events):
        if event[OP] not in IN_BETWEEN:
            always = all(kind in ALWAYS_ENTERED for kind, *_ in scopes_around(frame.scopes, event[SCOPE]))
            return [channel for channel, passed in _method_calls(event, SELF) if always and passed == (SENTINEL,)]
    return []


def _method_calls(event: Event | None, owner: Value) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """The attributes of an object whose method an event calls, or hands to what calls it, and what is passed to it."""
    if event is None or event[OP] != "call":
        return
    passed: tuple[Value, ...] = event[ARGUMENTS]
    for callee, given in ((event[CALLEE], passed), (passed[0] if passed else None, passed[1:])):
        receiver = receiver_of(callee)
        if receiver is not None and receiver[TAG] == "attr" and receiver[OF] == owner:
            yield str(receiver[ATTRIBUTE]), given
