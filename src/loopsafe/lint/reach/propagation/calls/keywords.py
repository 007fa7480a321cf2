"""Keyword arguments that a function collects in ``**options``, and how it looks them up: ``options.get("wait")``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    FLAGS,
    IN_LOOP,
    KEYWORDS,
    METHOD,
    NUMBER,
    OF,
    OP,
    OPERAND,
    OPERANDS,
    OTHERS,
    POSITIONAL_ONLY,
    SCOPE_KIND,
    TAG,
)
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import Cls, Keywords

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Frame, Scope, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types

LOOKUPS = frozenset({"get", "pop"})
HARMLESS = LOOKUPS | {"items", "keys", "values", "copy"}
ISINSTANCE = ("name", "isinstance")


def gathered(frame: Frame, index: int, passed: dict[str, Types]) -> Keywords | None:
    """The contents of ``**options``, if the function does not change them; removing a key with ``pop`` is allowed."""
    if not _holds_what_was_passed(frame, ("param", index)):
        return None
    taken = {name for name, kind, *_ in frame.params if kind != POSITIONAL_ONLY}
    return Keywords(tuple((name, types) for name, types in passed.items() if name not in taken))


def _holds_what_was_passed(frame: Frame, value: Value) -> bool:
    stored = {name for event in frame.events if (name := _stored(event, value))}
    if stored and any(_tests_changed_key(scope, value, stored) for scope in frame.scopes[1:]):
        return False
    for event in frame.events:
        put = event[OP] == "op" and event[METHOD] == "__setitem__" and _unnarrowed(event[OPERAND]) == value
        if put and not _stored(event, value):
            return False
        if event[OP] == "call" and event[CALLEE] != ISINSTANCE:
            callee = event[CALLEE]
            if (
                callee is not None
                and callee[TAG] == "attr"
                and _unnarrowed(callee[OF]) == value
                and callee[ATTRIBUTE] not in HARMLESS
            ):
                return False
            forwarded = any(
                _unnarrowed(given) == value and (stored or key is not None) for key, given in event[KEYWORDS]
            )
            if forwarded or (
                any(_unnarrowed(given) == value for given in event[ARGUMENTS]) and not _only_reads(callee)
            ):
                return False
    return True


def _tests_changed_key(scope: Scope, value: Value, names: set[str]) -> bool:
    """Whether a branch tests for a key that the function itself stores, or for an unknown key."""
    if scope[SCOPE_KIND] not in ("has", "lacks"):
        return False
    subject, name, *_ = scope[OPERANDS:]
    return _unnarrowed(subject) == value and (name is None or name[TAG] != "const" or name[CONSTANT] in names)


def _only_reads(callee: Value) -> bool:
    """Whether the called method keeps no reference to its argument: ``", ".join(options)``."""
    return callee is not None and callee[TAG] == "attr" and callee[ATTRIBUTE] == "join" and _is_text(callee[OF])


def _is_text(value: Value) -> bool:
    return value is not None and value[TAG] == "const" and isinstance(value[CONSTANT], str)


def _unnarrowed(value: Value) -> Value:
    """A value without the ``isinstance`` tests that narrow it."""
    while value is not None and value[TAG] in ("narrow", "exclude"):
        value = value[OF]
    return value


def _stored(event: Event, value: Value) -> str:
    """The key that an event stores, ``options["name"] = x``; empty for any other event."""
    if event[OP] != "op" or event[METHOD] != "__setitem__" or _unnarrowed(event[OPERAND]) != value:
        return ""
    key = event[OTHERS][0]
    return str(key[CONSTANT]) if key is not None and key[TAG] == "const" else ""


def keyword_lookup(frame: Frame, number: int) -> tuple[int, str, Value] | None:
    """The parameter, the key and the default of ``options.get("name", default)``; None for other events."""
    event = frame.events[number]
    callee, passed = event[CALLEE], event[ARGUMENTS]
    if (
        event[OP] != "call"
        or callee is None
        or callee[TAG] != "attr"
        or callee[ATTRIBUTE] not in LOOKUPS
        or event[KEYWORDS]
    ):
        return None
    options = _unnarrowed(callee[OF])
    if options is None or options[TAG] != "param" or not 1 <= len(passed) <= 2:
        return None
    if passed[0] is None or passed[0][TAG] != "const" or not isinstance(passed[0][CONSTANT], str):
        return None
    if event[FLAGS] & IN_LOOP and any(_stored(later, options) == passed[0][CONSTANT] for later in frame.events):
        return None  # the next time round it finds that
    return options[NUMBER], passed[0][CONSTANT], passed[1] if len(passed) > 1 else ("const", None)


def is_constructor_forwarding(context: Context, event: Event, target: Context, linker: Linker) -> bool:
    """Whether a call constructs an object, and its class then calls ``target`` with the same keywords."""
    if target.frame.owner < 0 or len(target.frame.params) < 2 or event[ARGUMENTS]:
        return False
    if target.frame.name == "__init__" or any(key is None for key, _ in event[KEYWORDS]):
        return False
    return any(
        (method.owner[0], method.fid) == (target.mid, target.fid)
        for t in linker.types(context, event[CALLEE])
        if isinstance(t, Cls)
        for method in linker.object_hooks.methods(t.ref, Arguments.of(()))
    )
