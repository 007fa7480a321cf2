"""What a call passes by names that the function gathers in ``**options``, and what the function asks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS, METHOD, OP, OPERAND, POSITIONAL_ONLY
from loopsafe.lint.reach.answers import Keywords

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Frame, Value
    from loopsafe.lint.link.types import Types

ASKS = frozenset({"get", "pop"})
HARMLESS = ASKS | {"items", "keys", "values", "copy"}


def gathered(frame: Frame, index: int, passed: dict[str, Types]) -> Keywords | None:
    """What ``**options`` of a function holds, when it stays what the call passes; ``pop`` takes away alone."""
    if not _stays(frame, ("param", index)):
        return None
    taken = {name for name, kind, *_ in frame.params if kind != POSITIONAL_ONLY}
    return Keywords(tuple((name, types) for name, types in passed.items() if name not in taken))


def _stays(frame: Frame, value: Value) -> bool:
    for event in frame.events:
        if event[OP] == "op" and event[METHOD] == "__setitem__" and event[OPERAND] == value:
            return False
        if event[OP] == "call":
            callee = event[CALLEE]
            if callee is not None and callee[0] == "attr" and callee[1] == value and callee[2] not in HARMLESS:
                return False
            if value in event[ARGUMENTS] or any(key is not None and given == value for key, given in event[KEYWORDS]):
                return False
    return True


def asked(event: Event) -> tuple[int, str, Value] | None:
    """The parameter, the name and the default of ``options.get("name", default)``; None for any other event."""
    callee, passed = event[CALLEE], event[ARGUMENTS]
    if event[OP] != "call" or callee is None or callee[0] != "attr" or callee[2] not in ASKS or event[KEYWORDS]:
        return None
    if callee[1] is None or callee[1][0] != "param" or not 1 <= len(passed) <= 2:
        return None
    if passed[0] is None or passed[0][0] != "const" or not isinstance(passed[0][1], str):
        return None
    return callee[1][1], passed[0][1], passed[1] if len(passed) > 1 else ("const", None)
