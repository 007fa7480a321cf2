"""Escape analysis of arguments: functions that receive an object and only call its methods, so that it does not escape.

``def add(registry): registry.register(load)`` lets no alias of ``registry`` escape; ``ALL.append(registry)`` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    DEF,
    FIRST,
    KEYWORDS,
    METHOD,
    NAME,
    NUMBER,
    OF,
    OP,
    OPERAND,
    PARAMETER,
    TAG,
    VALUE,
    arguments_of,
    receiver_of,
)
from loopsafe.lint.link.program.types import Fn
from loopsafe.lint.reach.propagation.mutation.container_writes import is_reading_call

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.facts import Event, Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref

SAFE_OPERATORS = frozenset({"__getitem__", "__setitem__", "__contains__", "__iadd__"})  # that hand no object on
RECEIVER_EVENTS = frozenset({"call", "load", "store", "iter"})
PASSED = frozenset({"param", "const", "type"})


class ArgumentEscape:
    """Finds functions that let no alias of an argument escape, because they only call its methods."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._found: dict[tuple[Ref, int], bool] = {}
        self._decorators: dict[Ref, list[Event]] = {}

    def is_forwarded(self, context: Context, event: Event, is_object: Callable[[Any], bool]) -> bool:
        """Whether a call passes an object to such a function, or to a function that makes a decorator.

        A decorator is assumed to do nothing with the object except to pass it the decorated function.
        """
        if event in self._decorating(context):
            return contains_object(event[ARGUMENTS], is_object)
        given = [i for i, value in enumerate(event[ARGUMENTS]) if is_object(value)] if event[OP] == "call" else ()
        if len(given) != 1:
            return False
        means = self.linker.types(context, event[CALLEE])
        if len(means) != 1 or not isinstance(means[0], Fn) or means[0].bound is not None:
            return False
        key = (means[0].ref, given[0])
        if key not in self._found:
            self._found[key] = self._only_forwards_parameters(*key)
        return self._found[key]

    def _decorating(self, context: Context) -> list[Event]:
        """The calls that make the decorators of definitions in a frame: ``@receiver(signal)``."""
        key = (context.mid, context.fid)
        found = self._decorators.get(key)
        if found is None:
            module, where = context.module, self.linker.decorators.definition_context
            inner = (fid for fid, frame in enumerate(module.facts.frames) if frame.decorators)
            here = (fid for fid in inner if where((context.mid, fid)).fid == context.fid)
            numbers = {d[NUMBER] for fid in here for d in module.facts.frames[fid].decorators if d and d[TAG] == "call"}
            found = self._decorators[key] = [context.frame.events[number] for number in sorted(numbers)]
        return found

    def _only_forwards_parameters(self, ref: Ref, index: int) -> bool:
        """Whether a function passes only its own parameters to the methods of the object."""
        program = self.linker.program
        module, frame = program.module_of(ref), program.frame(ref)
        if module.is_stub or frame.kind != DEF or frame.owner >= 0 or index >= len(frame.params):
            return False
        name = frame.params[index][PARAMETER]
        frames: list[tuple[Frame, tuple[Value, ...]]] = [(frame, (("param", index), ("name", name)))]
        for fid in range(ref[1] + 1, len(module.facts.frames)):
            if ref[1] in program.ancestors(module, fid):
                inside = module.facts.frames[fid]
                if name in inside.bindings:
                    return False
                frames.append((inside, (("name", name),)))
        return not any(leaks(f, name, "", own.__contains__) or _passes_own_values(f, own) for f, own in frames)


def contains_object(value: Any, is_object: Callable[[Any], bool]) -> bool:
    """Whether an object is among values, or inside a display among them."""
    return is_object(value) or (isinstance(value, tuple) and any(contains_object(inner, is_object) for inner in value))


def _passes_own_values(frame: Frame, own: tuple[Value, ...]) -> bool:
    """Whether a frame passes a value that is not one of its parameters to a method of an object."""
    method_calls = (event for event in frame.events if event[OP] == "call" and receiver_of(event[CALLEE]) in own)
    return not all(_is_passed(value) for event in method_calls for value in arguments_of(event))


def _is_passed(value: Value) -> bool:
    while value is not None and value[TAG] == "star":
        value = value[OF]
    return value is not None and value[TAG] in PASSED


def _receiver_field(event: Event) -> int | None:
    """The field of an event with an object that is only used there; None if the event may do more with it."""
    if event[OP] in RECEIVER_EVENTS:
        return FIRST
    return OPERAND if event[OP] == "op" and event[METHOD] in SAFE_OPERATORS else None


def leaks(
    frame: Frame,
    name: str | int,
    kept: str,
    is_object: Callable[[Any], bool],
    is_forwarded: Callable[[Event], bool] | None = None,
) -> bool:
    """Whether a frame does more with an object than to call it, to call its methods and to read its items.

    ``name``: its name in this frame; ``kept``: the attribute in which it may be stored; ``is_forwarded``: whether a
    call may receive the object as well.
    """
    pending: list[Any] = [entries for key, entries in frame.bindings.items() if key != name]
    named = (d for d in frame.decorators if d is not None and d[TAG] != "call")  # calls are events of the frame around
    pending += [frame.params, *(d for d in named if not is_object(d)), frame.returns, frame.yields]
    for event in frame.events:
        if kept and event[OP] == "store" and event[NAME] == kept and event[VALUE] == ("call", name):
            continue  # the attribute in which it is stored
        if event[OP] == "call" and (is_reading_call(event) or (is_forwarded is not None and is_forwarded(event))):
            event = (
                *event[:ARGUMENTS],
                tuple(v for v in event[ARGUMENTS] if not contains_object(v, is_object)),
                *event[KEYWORDS:],
            )
        place = _receiver_field(event)
        if place is not None and is_object(event[place]):
            pending += [*event[FIRST:place], *event[place + 1 :]]
        else:
            pending += event[FIRST:]
    while pending:
        value = pending.pop()
        if not isinstance(value, tuple):
            continue
        if len(value) > 1 and value[TAG] in ("attr", "item", "elem") and is_object(value[OF]):
            pending += value[2:]
        elif is_object(value):
            return True
        else:
            pending += value
    return False
