"""Ownership of thread-bound objects: a function that makes one may run in another thread together with it.

``connection = connect(); connection.execute(sql)`` may move as a whole; ``self.connection.execute(sql)`` may not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    DECLARED,
    DEF,
    GENERATOR,
    IDENTIFIER,
    KEYWORDS,
    MEMBERS,
    NAME,
    NUMBER,
    OBJECT,
    OF,
    OP,
    OTHERS,
    SCOPE,
    TAG,
    VALUE,
    receiver_of,
)
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Tup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type
    from loopsafe.lint.link.targets.primitives import Primitives

_SAME = ("attr", "enter", "await", "guarded")
DISPLAYS = ("seq", "dict")
_OWN = ("param", 0)
_CONSTRUCTORS = frozenset({"__init__", "__post_init__", "__attrs_post_init__", "model_post_init"})
_HARMLESS = frozenset({"staticmethod", "classmethod", "property"})


class Ownership:
    """Answers where thread-bound objects are made, and which code has them."""

    def __init__(self, linker: Linker, primitives: Primitives) -> None:
        self.linker = linker
        self.primitives = primitives
        self._transferred: dict[Ref, bool] = {}
        self._holding: dict[Ref, bool] = {}

    def is_allocated_here(self, context: Context, value: Value) -> bool:
        """Whether the frame makes an object, or gets a new one from a function that keeps no reference."""
        while value is not None and value[TAG] in _SAME:
            value = value[OF]
        if value is not None and value[TAG] == "typed":
            return self.is_allocated_here(context, value[DECLARED])
        if value is not None and value[TAG] == "union":
            # ``session.add(row)`` makes it a list of rows as well
            objects = [one for one in value[MEMBERS] if one is None or one[TAG] not in DISPLAYS]
            return bool(objects) and all(self.is_allocated_here(context, one) for one in objects)
        if value is None or value[TAG] != "call":
            return False
        callee = context.frame.events[value[NUMBER]][CALLEE]
        made = self.linker.types(context, callee)
        if not made or not all(self._is_stub(t) or self._transfers_ownership(t) for t in made):
            return False
        owner = receiver_of(callee)
        owners = self.linker.types(context, owner) if owner is not None else ()
        if any(isinstance(t, Inst) and self.primitives.is_bound_class(t.ref) for t in owners):
            return self.is_allocated_here(context, owner)
        return True

    def is_new(self, context: Context, number: int) -> bool:
        """Whether an event calls a method of an object that was just made and not shared: nobody waits for it.

        A constructor may store it, as nobody else knows the object under construction.
        """
        events = context.frame.events
        made = _maker(context.frame, number)
        types = self.linker.types(context, events[made][CALLEE]) if made is not None else ()
        if made is None or not types or not all(isinstance(t, Cls) and self._is_stub(t) for t in types):
            return False
        since = (event for event in events[made + 1 : number] if not _is_kept_by_constructor(context.frame, event))
        return not any(_mentions(value, {made}) for event in since for value in _passed(event))

    def makes_bound(self, context: Context, number: int) -> bool:
        """Whether a call returns an object that is bound to the thread that made it, or one that has such an object."""
        return any(map(self._is_bound, self.linker.types(context, ("call", number))))

    def is_bound_itself(self, t: Type) -> bool:
        """Whether an object itself is bound to the thread that made it."""
        return isinstance(t, Inst) and self.primitives.is_bound_class(t.ref)

    def _is_bound(self, t: Type) -> bool:
        held = t.items if isinstance(t, Tup) else t.args if isinstance(t, Inst) else ()
        if any(self._is_bound(inner) for item in held for inner in item):
            return True
        return self.is_bound_itself(t) or (
            isinstance(t, Inst) and any(map(self._holds_bound, self.linker.hierarchy.mro(t.ref)))
        )

    def _holds_bound(self, ref: Ref) -> bool:
        """Whether instances of a project class have thread-bound objects as attributes."""
        known = self._holding.get(ref)
        if known is None:
            self._holding[ref] = False  # for one that holds its like
            program = self.linker.program
            given = () if program.module_of(ref).is_stub else program.cls(ref).instance.values()
            known = self._holding[ref] = any(
                self._is_bound(t)
                for entries in given
                for fid, _, value in entries
                for t in self.linker.types(program.context(ref[0], fid), value)
            )
        return known

    def _is_stub(self, t: Type) -> bool:
        return isinstance(t, (Fn, Cls, Inst)) and self.linker.program.module_of(t.ref).is_stub

    def _transfers_ownership(self, t: Type) -> bool:
        """Whether a project function makes the object that it returns or yields, and keeps no reference."""
        if not isinstance(t, Fn) or self._is_stub(t):
            return False
        known = self._transferred.get(t.ref)
        if known is None:
            self._transferred[t.ref] = False  # for one that calls itself
            known = self._transferred[t.ref] = self._makes_for_its_caller(t)
        return known

    def _makes_for_its_caller(self, fn: Fn) -> bool:
        context = self.linker.program.context(*fn.ref)
        frame = context.frame
        around = self.linker.decorators.definition_context(fn.ref)  # where a decorator is called, if it is a call
        if frame.kind not in (DEF, GENERATOR) or not all(
            self._keeps_no_reference(around, one) for one in frame.decorators
        ):
            return False
        out = list(frame.yields) if frame.kind == GENERATOR else [value for value, _ in frame.returns]
        if not out or not all(self.is_allocated_here(context, value) for value in out):
            return False
        calls = [number for number, event in enumerate(frame.events) if event[OP] == "call"]
        own = {number for number in calls if self.makes_bound(context, number)}
        return not any(_mentions(kept, own) for kept in _escaping_values(context, fn.ref[1]))

    def _keeps_no_reference(self, context: Context, decorator: Value) -> bool:
        """Whether a decorator keeps no reference to the result; a cache does."""
        if decorator is not None and decorator[TAG] == "name" and decorator[IDENTIFIER] in _HARMLESS:
            return True
        types = self.linker.types(context, decorator)
        marks = self.linker.marks
        return bool(types) and all(isinstance(t, Fn) and marks.function(t.ref).get("context_manager") for t in types)


def _maker(frame: Frame, number: int) -> int | None:
    """The call that made the receiver of an event, also if an object under construction stores it."""
    value = receiver_of(frame.events[number][CALLEE])
    if value is not None and value[TAG] == "attr" and value[OF] == _OWN:
        kept = [e for e in frame.events[:number] if _is_kept_by_constructor(frame, e) and e[NAME] == value[ATTRIBUTE]]
        value = kept[-1][VALUE] if kept and kept[-1][SCOPE] == frame.events[number][SCOPE] else None
    while value is not None and value[TAG] == "typed":
        value = value[DECLARED]
    return value[NUMBER] if value is not None and value[TAG] == "call" else None


def _is_kept_by_constructor(frame: Frame, event: Event) -> bool:
    """Whether an event sets an attribute of an object under construction."""
    return event[OP] == "store" and event[OBJECT] == _OWN and frame.name in _CONSTRUCTORS


def _passed(event: Event) -> Iterator[Value]:
    """The values that an event stores or passes on."""
    if event[OP] == "call":
        yield event[ARGUMENTS]
        yield event[KEYWORDS]
    elif event[OP] == "store":
        yield event[VALUE]
    elif event[OP] == "op":
        yield event[OTHERS]


def _escaping_values(context: Context, fid: int) -> Iterator[Value]:
    """The values that a frame stores, passes on, or shares with other frames."""
    for event in context.frame.events:
        yield from _passed(event)
    for frame in context.module.facts.frames:
        for entries in frame.bindings.values():
            yield tuple(value for place, value in entries if place == fid)


def _mentions(value: Value, calls: set[int]) -> bool:
    """Whether a value contains results of ``calls``."""
    if value.__class__ is not tuple or not value:
        return False
    if value[TAG] == "call" and len(value) == 2:
        return value[NUMBER] in calls
    return any(_mentions(one, calls) for one in value)
