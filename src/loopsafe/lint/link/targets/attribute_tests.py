"""Tests for a method: ``if hasattr(store, "asearch"): ... else: store.search()`` searches no store that has both."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    OF,
    SCOPE,
    TAG,
    Event,
    Scope,
    Value,
    call_of,
    receiver_of,
    scopes_around,
)
from loopsafe.lint.link.program.types import Fn, Inst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type, Types

ASKING: dict[Value, int] = {("name", "hasattr"): 2, ("name", "getattr"): 3}
"""What asks for an attribute, and with how many arguments: ``getattr(x, name)`` without a default raises."""
CALLABLE = ("name", "callable")
FAILED = frozenset({"false", "none"})  # tests that what is asked for did not pass


class Lack(NamedTuple):
    """What a test says that an object has not: an attribute, or one that is a function of certain kinds."""

    name: str
    kinds: frozenset[int] = frozenset()


def left_by_tests(linker: Linker, context: Context, event: Event, callees: Types) -> Types:
    """The callees of a call but those of objects that have what a test around it says that they have not."""
    receiver = receiver_of(event[CALLEE]) if event[SCOPE] else None
    if receiver is None:
        return callees
    for lacking in _tests(linker, context, event[SCOPE], receiver):
        callees = tuple(c for c in callees if not all(any(_has(linker, c, one) for one in each) for each in lacking))
    return callees


def _tests(linker: Linker, context: Context, scope: int, receiver: Value) -> Iterator[list[list[Lack]]]:
    """What the tests around a scope say of a receiver: one of several alternatives each, which says at least something.

    ``if hasattr(store, "asearch") and iscoroutinefunction(store.asearch)`` has two ways to fail.
    """
    for condition in scopes_around(context.frame.scopes, scope):
        alternatives = condition[1] if condition[0] == "either" else ((condition,),)
        found = [[lack for held in each for lack in _lacks(linker, context, held, receiver)] for each in alternatives]
        if all(found):
            yield found


def _lacks(linker: Linker, context: Context, condition: Scope, receiver: Value) -> Iterator[Lack]:
    """What a condition that holds says that a receiver has not."""
    asked = call_of(context.frame.events, condition[1]) if condition[0] in FAILED else None
    if asked is None:
        return
    given = asked[ARGUMENTS]
    if len(given) == 1 and given[0] is not None and given[0][TAG] == "attr" and given[0][OF] == receiver:
        kinds = linker.awaitables.tested_kinds(context, condition[1], given[0])
        if kinds or asked[CALLEE] == CALLABLE:
            yield Lack(given[0][ATTRIBUTE], kinds)
    elif len(given) == 1 and asked[CALLEE] == CALLABLE:
        yield from _lacks(linker, context, ("false", given[0]), receiver)
    elif len(given) == ASKING.get(asked[CALLEE]) and given[0] == receiver and given[1] is not None:
        name = given[1]
        if name[TAG] == "const":
            yield Lack(str(name[CONSTANT]))


def _has(linker: Linker, callee: Type, lack: Lack) -> bool:
    """Whether the object whose method a callee is has another one of this name, and of one of the kinds; what a
    property gives may be false."""
    owner = callee.bound[0] if isinstance(callee, Fn) and callee.bound else None
    method = linker.methods.find(owner.ref, lack.name) if isinstance(owner, Inst) else None
    if method is None or linker.marks.function(method.ref).property:
        return False
    return not lack.kinds or linker.program.frame(method.ref).kind in lack.kinds
