"""The value of an attribute that the same function has just assigned: ``self.run = quick; self.run()``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, FLAGS, IN_LOOP, KEYWORDS, OBJECT, OF, OP, SCOPE, TAG, VALUE
from loopsafe.lint.link.program.scopes import leads_to

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Event, Value
    from loopsafe.lint.link.program.program import Context


def just_stored(context: Context, event: Event, value: AccessPath) -> Value:
    """The value that ``self.name`` was assigned right before an event; otherwise the value unchanged.

    Nothing in between may assign the attribute: no other task during an ``await``, no method of the object, and no
    function that receives the object.
    """
    if value[TAG] != "attr" or value[OF] is None or value[OF][TAG] not in ("param", "name", "call"):
        return value
    base, name = value[1:]
    events = context.frame.events
    read = base[TAG] == "call"  # ``old = self.name`` has been read before; of a new object nobody else asks
    for earlier in reversed(events[: events.index(event)]):
        operation = earlier[OP]
        accessed = earlier[OBJECT:VALUE] == (base, name)
        if operation == "store" and accessed:
            stands = read and earlier[VALUE] is not None and leads_to(context.frame, earlier[SCOPE], event[SCOPE])
            return earlier[VALUE] if stands and earlier[FLAGS] & IN_LOOP >= event[FLAGS] & IN_LOOP else value
        if operation == "delete" and accessed:
            return value
        read = read or (operation == "load" and accessed)
        if operation in ("await", "aiter", "aenter", "aexit"):
            return value
        if operation == "call" and may_change(earlier, base):
            return value
    return value


def may_change(event: Event, base: Value) -> bool:
    """Whether a call may change an object: it calls a method of the object, or passes it as an argument."""
    callee = event[CALLEE]
    return (
        (callee is not None and callee[:2] == ("attr", base))
        or base in event[ARGUMENTS]
        or base in dict(event[KEYWORDS]).values()
    )
