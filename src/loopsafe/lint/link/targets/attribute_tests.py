"""Tests for a method: ``if hasattr(store, "asearch"): ... else: store.search()`` searches no store that has both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    CONSTANT,
    SCOPE,
    TAG,
    Event,
    Value,
    call_of,
    receiver_of,
    scopes_around,
)
from loopsafe.lint.link.program.types import Fn, Inst

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type, Types

ASKING: dict[Value, int] = {("name", "hasattr"): 2, ("name", "getattr"): 3}
"""What asks for an attribute, and with how many arguments: ``getattr(x, name)`` without a default raises."""
CALLABLE = ("name", "callable")
FAILED = frozenset({"false", "none"})  # tests that what is asked for did not pass


def left_by_tests(linker: Linker, context: Context, event: Event, callees: Types) -> Types:
    """The callees of a call but those of objects that have what a test around it says that they have not."""
    receiver = receiver_of(event[CALLEE]) if event[SCOPE] else None
    missing = list(_missing(context, event, receiver)) if receiver is not None else []
    return tuple(c for c in callees if not any(_has(linker, c, name) for name in missing)) if missing else callees


def _missing(context: Context, event: Event, receiver: Value) -> Iterator[str]:
    """The attributes that the receiver of a call has not where it stands, by the tests around it."""
    for kind, *operands in scopes_around(context.frame.scopes, event[SCOPE]):
        if kind in FAILED:
            name = _tested_attribute(context.frame.events, operands[0], receiver)
            if name is not None and name[TAG] == "const":
                yield str(name[CONSTANT])


def _tested_attribute(events: Sequence[Event], tested: Value, receiver: Value) -> Value:
    """The name of the attribute that a test asks ``receiver`` for, as a value; None for another test."""
    asked = call_of(events, tested)
    if asked is None:
        return None
    given = asked[ARGUMENTS]
    if asked[CALLEE] == CALLABLE and len(given) == 1:
        return _tested_attribute(events, given[0], receiver)
    name: Value = given[1] if len(given) == ASKING.get(asked[CALLEE]) and given[0] == receiver else None
    return name


def _has(linker: Linker, callee: Type, name: str) -> bool:
    """Whether the object whose method a callee is has another one of this name; what a property gives may be false."""
    owner = callee.bound[0] if isinstance(callee, Fn) and callee.bound else None
    method = linker.methods.find(owner.ref, name) if isinstance(owner, Inst) else None
    return method is not None and not linker.marks.function(method.ref).property
