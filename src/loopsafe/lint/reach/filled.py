"""What an object fetches once, ``if self._module is None: self._module = load()``, it has from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import NAME, OBJECT, OP, SCOPE, TAG, scopes_around
from loopsafe.lint.link.program.scopes import leads_to
from loopsafe.lint.link.values.origins import acted_on
from loopsafe.lint.reach.graph import reach_class
from loopsafe.lint.reach.kept import ABSENT, OWN, is_emptied

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.graph import Reach

SAME = frozenset({"call", "name", "param"})  # values that are one object in all of a function


def was_filled(reach: Reach, context: Context, number: int, entered: Context, effect: str) -> bool:
    """Whether an earlier event, on every way to the event ``number``, has made the same object fetch that."""
    receiver = _receiver(context, number)
    if receiver is None or receiver[TAG] not in SAME or not _is_first_time_only(reach, entered, effect):
        return False
    scope, targets = context.frame.events[number][SCOPE], reach.targets(context)
    return any(
        _receiver(context, earlier) == receiver
        and leads_to(context.frame, context.frame.events[earlier][SCOPE], scope)
        and any(t.context is entered and not t.scheduled for t in found)
        for earlier, found in targets.items()
        if earlier < number
    )


def _receiver(context: Context, number: int) -> Value:
    event = context.frame.events[number]
    return event[OBJECT] if event[OP] == "load" else acted_on(event)


def _is_first_time_only(reach: Reach, entered: Context, effect: str) -> bool:
    """Whether a method reaches an effect only where an attribute of its object, which it fills, is not there yet."""
    frame = entered.frame
    if frame.owner < 0:
        return False
    stored = {event[NAME] for event in frame.events if event[OP] == "store" and event[OBJECT] == OWN}
    filled = {name for name in stored if not is_emptied(reach.linker, entered, name)}
    leading = [
        frame.events[number][SCOPE]
        for number, targets in reach.targets(entered).items()
        if any(
            reach_class(t.primitive) == effect if t.primitive is not None else reach.step(t.context, effect) is not None
            for t in targets
        )
    ]
    return bool(filled) and bool(leading) and all(_is_guarded(frame, scope, filled) for scope in leading)


def _is_guarded(frame: Frame, scope: int, filled: set[str]) -> bool:
    own = {("attr", OWN, name) for name in filled}
    return any(kind in ABSENT and asked[0] in own for kind, *asked in scopes_around(frame.scopes, scope))
