"""Locks that are taken for a moment only: released by the same function, or after the block of a ``with``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, DEF, GENERATOR, OF, OP, TAG, method_of, receiver_of

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.program.program import Context

OWN = ("param", 0)


def is_released(context: Context, number: int) -> bool:
    """Whether the frame releases the lock that it takes: ``lock.acquire()`` ... ``lock.release()``, ``with lock``."""
    events = context.frame.events
    operation, callee = events[number][OP], events[number][CALLEE]
    if operation == "enter":
        return True
    if callee is None or callee[TAG] != "attr":
        return False
    return any(e[OP] == "call" and e[CALLEE] == ("attr", callee[OF], "release") for e in events[number + 1 :])


def is_acquired_for_block(context: Context, number: int) -> bool:
    """Whether a method that waits for a condition takes the lock that its class makes of it, and a block gives it back.

    ``r_acquire`` waits until no writer is left, ``r_release`` notifies, and ``r_locked`` holds the lock for a block:
    whoever waits for such a lock waits for the block of a ``with``, as for any other lock.

    A context manager of the class, or a generator method, calls it before the block, and after the block a method that
    notifies those who wait for the condition.
    """
    frame = context.frame
    condition = receiver_of(frame.events[number][CALLEE])
    if frame.kind != DEF or frame.owner < 0 or receiver_of(condition) != OWN:
        return False
    cls, frames = context.module.facts.classes[frame.owner], context.module.facts.frames
    methods = {name: frames[fids[-1]] for name, fids in cls.methods.items()}
    entering, leaving = methods.get("__enter__"), methods.get("__exit__")
    if entering is not None and leaving is not None and (entering is frame or frame.name in _called(entering)):
        return _releases(methods, leaving, condition)
    return any(
        other.kind == GENERATOR
        and frame.name in _called(other, before=True)
        and any(_notifies(methods.get(name), condition) for name in _called(other, before=False))
        for other in methods.values()
    )


def _releases(methods: dict[str, Frame], leaving: Frame, condition: Value) -> bool:
    return _notifies(leaving, condition) or any(_notifies(methods.get(name), condition) for name in _called(leaving))


def _called(frame: Frame, *, before: bool | None = None) -> set[str]:
    """The methods of its own object that a method calls; ``before`` its first ``yield``, or after it."""
    place = next((n for n, event in enumerate(frame.events) if event[OP] == "yield"), len(frame.events))
    events = frame.events if before is None else frame.events[:place] if before else frame.events[place:]
    return {method_of(event[CALLEE]) for event in events if event[OP] == "call" and receiver_of(event[CALLEE]) == OWN}


def _notifies(frame: Frame | None, condition: Value) -> bool:
    """Whether a method wakes those who wait for a condition: whatever it calls of it."""
    return frame is not None and any(
        event[OP] == "call" and receiver_of(event[CALLEE]) == condition for event in frame.events
    )
