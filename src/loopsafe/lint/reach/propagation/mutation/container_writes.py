"""Whether a function may add elements to a container: one that it has, or one that an object stores.

``steps.append(slow)`` adds one. ``len(steps)`` and ``for step in steps`` only read. A container that is passed to
another function may get elements there.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    FIRST,
    IDENTIFIER,
    KEYWORDS,
    METHOD,
    NAME,
    NUMBER,
    OBJECT,
    OF,
    OP,
    OPERAND,
    OTHERS,
    TAG,
    VALUE,
    mentions,
    method_of,
    receiver_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from loopsafe.lint.facts import AccessPath, Event, Frame, Value

READING_METHODS = frozenset({"get", "items", "keys", "values", "copy", "index", "count"})  # methods that add nothing
REMOVING_METHODS = frozenset({"pop", "popitem", "remove", "discard", "clear", "reverse", "sort"})
READING_OPERATORS = frozenset({"__getitem__", "__contains__", "__delitem__", "__bool__", "__len__", "__eq__", "__ne__"})
READING_FUNCTIONS = frozenset(  # builtin functions that keep no reference to their arguments
    {"list", "tuple", "set", "frozenset", "len", "sorted", "reversed", "enumerate", "zip", "iter", "any", "all", "bool"}
) | {"isinstance", "repr", "str", "print", "max", "min", "sum", "next"}
ENCLOSING_FORMS = frozenset(
    {"seq", "dict", "union", "tried", "typed", "guarded"}
)  # which contain other values, or are one of them

ALIASING_FORMS = ENCLOSING_FORMS | {"narrow", "exclude"}


def count_forwards(frame: Frame, value: AccessPath, is_builtin: Callable[[Value], bool]) -> int | None:
    """How often a frame passes a container on; None if it may add to it, or passes it to several receivers.

    ``is_builtin`` says whether a callee is the builtin of its name.
    """
    if value[TAG] != "param" and mentions(tuple(frame.bindings.values()), value):
        return None
    if value[TAG] == "param" and (value[NUMBER] < 0 or frame.params[value[NUMBER]][0] in frame.bindings):
        return None  # of the function around; functions inside have it, too
    if mentions((frame.returns, frame.yields), value):
        return None
    receivers: list[Any] = []
    for event in frame.events:
        if event[OP] == "store" and _is_among((event[VALUE],), value):
            receivers.append(event[OBJECT])
        elif event[OP] == "call" and is_reading_call(event) and value in event[ARGUMENTS] and is_builtin(event[CALLEE]):
            continue
        elif event[OP] == "call":
            if _is_among(_handed_on(event), value):
                receivers.append(event[CALLEE])
            elif _is_adding_call(event, value):
                return None
        elif (
            event[OP] == "op"
            and event[METHOD] not in READING_OPERATORS
            and (event[OPERAND] == value or _is_among(event[OTHERS], value))
        ):
            return None
    return len(receivers) if len(set(receivers)) < 2 else None


def may_add(frame: Frame, value: AccessPath) -> bool:
    """Whether a frame itself may add to a container or to an alias of it; callees are not looked at."""
    for event in frame.events:
        receiver = receiver_of(event[CALLEE]) if event[OP] == "call" else None
        if receiver is not None and _is_adding_call(event, receiver) and _is_among((receiver,), value, ALIASING_FORMS):
            return True
        if (
            event[OP] == "op"
            and event[METHOD] not in READING_OPERATORS
            and _is_among((event[OPERAND],), value, ALIASING_FORMS)
        ):
            return True
    return False


def may_remove(frame: Frame, is_object: Callable[[Any], bool]) -> bool:
    """Whether a frame may remove elements from a container: ``options.pop("wait")``, ``del options["wait"]``."""
    for event in frame.events:
        if event[OP] == "op" and event[METHOD] == "__delitem__" and is_object(event[OPERAND]):
            return True
        if (
            event[OP] == "call"
            and method_of(event[CALLEE]) in REMOVING_METHODS
            and is_object(receiver_of(event[CALLEE]))
        ):
            return True
    return False


def may_remove_from_name(frame: Frame, name: str) -> bool:
    """Whether a frame may remove elements from the container that a name of a module is bound to."""
    return may_remove(frame, partial(_is_name, name=name))


def _handed_on(event: Event) -> tuple[Value, ...]:
    """The arguments of a call, without ``**options``, of which the called function receives a copy."""
    return (*event[ARGUMENTS], *(value for name, value in event[KEYWORDS] if name is not None))


def _is_adding_call(event: Event, value: Value) -> bool:
    """Whether a call is a method call on the container that may add elements."""
    callee = event[CALLEE]
    known = callee is not None and callee[TAG] == "attr" and callee[OF] == value
    return known and callee[ATTRIBUTE] not in READING_METHODS | REMOVING_METHODS


def is_reading_call(event: Event) -> bool:
    """Whether the called name is that of a builtin function that keeps no reference to its arguments."""
    callee = event[CALLEE]
    return callee is not None and callee[TAG] == "name" and callee[IDENTIFIER] in READING_FUNCTIONS


def _is_among(passed: tuple[Value, ...], value: Value, whole: frozenset[str] = ENCLOSING_FORMS) -> bool:
    """Whether a container is one of the passed values or inside one, not only an element or attribute of it."""
    pending: list[Any] = list(passed)
    while pending:
        given = pending.pop()
        if given == value:
            return True
        if isinstance(given, tuple) and given and (given[0] in whole or not isinstance(given[0], str)):
            pending += given
    return False


def reads_attribute(frame: Frame, name: str) -> bool:
    """Whether a frame reads the attribute ``name`` of any object."""
    return any(event[OP] == "load" and event[NAME] == name for event in frame.events)


def mutated_owners(frame: Frame, name: str, is_builtin: Callable[[Value], bool]) -> list[Value]:
    """The objects whose attribute ``name`` a frame may add to or passes on; see `count_forwards`."""
    pending: list[Any] = [frame.returns, frame.yields]
    is_object = partial(_is_attribute, name=name)
    for event in frame.events:
        if not (event[OP] == "load" and event[NAME] == name):
            pending.append(_exposed_operands(event, is_object, is_builtin))
    return list(attributes_among(pending, name))


def may_mutate_name(frame: Frame, name: str) -> bool:
    """Whether a frame may do more than read the container that a name of a module is bound to."""
    bound = [value for key, entries in frame.bindings.items() for _, value in entries if key != name]
    pending: list[Any] = [frame.returns, frame.yields, [d for *_, d in frame.params], frame.decorators, bound]
    is_object = partial(_is_name, name=name)
    pending += [_exposed_operands(event, is_object) for event in frame.events]
    while pending:
        value = pending.pop()
        if _is_name(value, name):
            return True
        if isinstance(value, list):
            pending += value
        elif isinstance(value, tuple) and value:
            if value[TAG] in ("elem", "item") and _is_name(value[OF], name):
                pending += value[2:]
            elif not (
                value[TAG] == "attr"
                and value[ATTRIBUTE] in READING_METHODS | REMOVING_METHODS
                and _is_name(value[OF], name)
            ):
                pending += value
    return False


def _exposed_operands(
    event: Event, is_object: Callable[[Any], bool], is_builtin: Callable[[Value], bool] | None = None
) -> tuple[Any, ...]:
    """The operands of an event, without a container that is only read there: iterated, tested, passed to ``len``.

    ``is_builtin`` says whether a callee is the builtin of its name; without it, each such name is taken for it.
    """
    if event[OP] == "iter" and is_object(event[FIRST]):
        return ()
    if event[OP] == "op" and event[METHOD] in READING_OPERATORS and is_object(event[OPERAND]):
        return (event[OTHERS],)
    if event[OP] != "call":
        return event[FIRST:]
    keywords = tuple(pair for pair in event[KEYWORDS] if pair[0] is not None or not is_object(pair[1]))
    if event[CALLEE] is None or event[CALLEE][TAG] != "name":
        return (event[CALLEE], event[ARGUMENTS], keywords)
    passed: tuple[Value, ...] = event[ARGUMENTS]
    if is_reading_call(event):
        passed = tuple(v for v in passed if not (is_object(v) and (is_builtin is None or is_builtin(event[CALLEE]))))
    return (*passed, keywords)


def attributes_among(pending: list[Any], name: str) -> Iterator[Value]:
    """The objects whose attribute ``name`` is among some values; elements of the attribute do not count."""
    while pending:
        value = pending.pop()
        if isinstance(value, tuple) and value:
            if value[TAG] == "up" and len(value) == 2:  # of the function around
                yield from (("up", base) for base in attributes_among([value[OF]], name))
            elif _is_attribute(value, name):
                yield value[OF]
            elif value[TAG] in ("elem", "item") and _is_attribute(value[OF], name):
                pending += value[2:]
            elif (
                value[TAG] == "attr"
                and _is_attribute(value[OF], name)
                and value[ATTRIBUTE] in READING_METHODS | REMOVING_METHODS
            ):
                continue
            else:
                pending += value


def _is_name(value: Any, name: str) -> bool:
    if isinstance(value, tuple) and len(value) == 2 and value[TAG] == "up":
        value = value[OF]
    return isinstance(value, tuple) and len(value) > 1 and value[TAG] in ("name", "from", "attr") and value[-1] == name


def _is_attribute(value: Any, name: str) -> bool:
    if isinstance(value, tuple) and len(value) == 2 and value[TAG] == "up":
        value = value[OF]
    return isinstance(value, tuple) and len(value) == 3 and value[TAG] == "attr" and value[ATTRIBUTE] == name
