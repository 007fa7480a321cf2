"""Correlations of a flag with another attribute: while ``self.rolled_over`` is false, ``self.file`` is still in memory.

A method assigns ``self.file = TemporaryFile()`` only where it also sets ``self.rolled_over = True``. Under the test
``if not self.rolled_over:``, this assignment has not happened, and ``self.file.write`` is not that of a file on disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ATTRIBUTE,
    CALLEE,
    FLAGS,
    IN_LOOP,
    NAME,
    OBJECT,
    OF,
    OP,
    SCOPE,
    TAG,
    VALUE,
    receiver_of,
)
from loopsafe.lint.link.program.scopes import is_inside, leads_to
from loopsafe.lint.link.program.types import Inst
from loopsafe.lint.reach.propagation.stores import may_change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Frame, Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type
    from loopsafe.lint.reach.propagation.certainty import Certainty

    Assigned = tuple[Ref, Value]  # by which method, and what

SELF = ("param", 0)
PAUSES = frozenset({"await", "aiter", "aenter", "aexit"})
# The kinds of tests of a flag.
TESTS = frozenset({"true", "false", "none", "notnone"})


class FlagTest(NamedTuple):
    """A test of a flag that holds where an attribute is read.

    ``kind``: how the flag is tested (true, false, none, notnone); ``name``: the attribute.
    """

    flag: str
    kind: str
    name: str


class FlagCorrelations:
    """Rules out values that an attribute only has together with a flag, where a test says the flag is not set."""

    def __init__(self, certainty: Certainty) -> None:
        self.certainty = certainty
        self.linker = certainty.linker
        self._excluded: dict[tuple[Ref, FlagTest], frozenset[Assigned]] = {}

    def rules_out(self, context: Context, event: Event, entered: Ref) -> bool:
        """Whether the tests around a call exclude the class whose method is ``entered``."""
        receiver = receiver_of(event[CALLEE]) if event[OP] == "call" and event[SCOPE] else None
        if receiver is None or receiver[:2] != ("attr", SELF) or context.frame.owner < 0:
            return False
        owner = self.linker.program.frame(entered).owner
        tests = list(_enclosing_tests(context.frame, event, receiver[ATTRIBUTE])) if owner >= 0 else []
        owners = self.linker.types(context, SELF) if tests else ()
        return bool(owners) and all(
            isinstance(t, Inst) and any(self._is_ruled_out(t, one, (entered[0], owner)) for one in tests)
            for t in owners
        )

    def _is_ruled_out(self, t: Inst, test: FlagTest, cls: Ref) -> bool:
        """Whether no value that the attribute can have while the test holds is of the class."""
        excluded = self._excluded_assignments(t.ref, test)
        return bool(excluded) and not any(
            self._is_of(one, cls) for one in self._remaining_types(t, test.name, excluded)
        )

    def _is_of(self, t: Type, cls: Ref) -> bool:
        return isinstance(t, Inst) and cls in self.linker.hierarchy.mro(t.ref)

    def _remaining_types(self, t: Inst, name: str, excluded: frozenset[Assigned]) -> Iterator[Type]:
        """The declared and assigned types of an attribute, without the excluded assignments."""
        linker = self.linker
        for owner, cls in linker.hierarchy.that_mention(t.ref, name, exact=False):
            body = linker.program.context(owner[0], cls.frame)
            for annotation, value in cls.attributes.get(name, ()):
                yield from linker.annotations.instance(body, annotation, {}) if annotation is not None else ()
                yield from linker.types(body, value)
            for fid, annotation, value in cls.instance.get(name, ()):
                method = linker.methods.context(owner, fid, t)
                yield from linker.annotations.instance(method, annotation, {}) if annotation is not None else ()
                yield from linker.types(method, value) if ((owner[0], fid), value) not in excluded else ()
            yield from linker.foreign_writes.attribute(owner, name)

    def _excluded_assignments(self, ref: Ref, test: FlagTest) -> frozenset[Assigned]:
        """The assignments to the attribute that only happen together with a flag for which the test fails."""
        key = (ref, test)
        if key not in self._excluded:
            self._excluded[key] = self._found(ref, test) if self._is_invariant(ref, test) else frozenset()
        return self._excluded[key]

    def _found(self, ref: Ref, test: FlagTest) -> frozenset[Assigned]:
        classes = self.linker.hierarchy.that_mention(ref, test.name, exact=False)
        methods = {(owner[0], fid) for owner, cls in classes for fid, *_ in cls.instance.get(test.name, ())}
        return frozenset(
            (one, value)
            for one in methods
            for value in self._assigned_with_flag(self.linker.program.context(*one), test)
        )

    def _assigned_with_flag(self, context: Context, test: FlagTest) -> set[Value]:
        """The values that a method assigns only after it has set the flag, or right before it does."""
        frame = context.frame
        flags = [number for number in _stores(frame, test.flag) if self._holds(context, number, test) is False]
        found: set[Value] = set()
        others: set[Value] = set()
        for number in _stores(frame, test.name):
            together = any(_co_occur(frame, flag, number) for flag in flags)
            (found if together else others).add(frame.events[number][VALUE])
        return found - others

    def _is_invariant(self, ref: Ref, test: FlagTest) -> bool:
        """Whether every reset of the flag also assigns the attribute, for all objects of the class."""
        hierarchy, writes = self.linker.hierarchy, self.certainty.constructions.writes
        saying = hierarchy.that_mention(ref, test.flag, exact=False)
        if not hierarchy.is_complete(ref) or any(test.flag in cls.methods for _, cls in saying):
            return False
        if writes.is_set_elsewhere(ref, test.flag):
            return False
        return all(
            self._preserves_invariant(self.linker.program.context(owner[0], fid), test)
            for owner, cls in saying
            for fid, *_ in cls.instance.get(test.flag, ())
        )

    def _preserves_invariant(self, context: Context, test: FlagTest) -> bool:
        """Whether a method assigns the attribute wherever it sets the flag to a value for which the test holds."""
        frame, numbers = context.frame, list(_stores(context.frame, test.flag))
        held = {number: self._holds(context, number, test) for number in numbers}
        if not numbers or None in held.values():
            return False
        with_flag = self._assigned_with_flag(context, test)
        others = [number for number in _stores(frame, test.name) if frame.events[number][VALUE] not in with_flag]
        return frame.name == "__init__" or all(
            not held[number] or any(_co_occur(frame, other, number) for other in others) for number in numbers
        )

    def _holds(self, context: Context, number: int, test: FlagTest) -> bool | None:
        """Whether the test holds for the value that a flag is set to; None if that is uncertain."""
        known = self.certainty.certain(context, (), context.frame.events[number][VALUE])
        answers = self.certainty.answers
        if test.kind in ("none", "notnone"):
            found = {answers.is_none(t) for t in known}
        else:
            found = {answers.truth(t) for t in known}
        answer = found.pop() if len(found) == 1 else None
        return answer if answer is None else answer is (test.kind in ("none", "true"))


def _stores(frame: Frame, name: str) -> Iterator[int]:
    """The events of a method that assign an attribute of ``self``."""
    for number, event in enumerate(frame.events):
        if event[OP] == "store" and event[OBJECT] == SELF and event[NAME] == name:
            yield number


def _co_occur(frame: Frame, one: int, other: int) -> bool:
    """Whether event ``one`` has happened wherever ``other`` does, or follows it before another task can run."""
    first, second = frame.events[one], frame.events[other]
    if one < other:
        return leads_to(frame, first[SCOPE], second[SCOPE])
    same = first[SCOPE] == second[SCOPE]
    return same and all(event[OP] not in PAUSES for event in frame.events[other:one])


def _enclosing_tests(frame: Frame, event: Event, name: str) -> Iterator[FlagTest]:
    """The tests of other attributes that still hold where an event reads an attribute."""
    number = frame.events.index(event)
    read = next((n for n in range(number - 1, -1, -1) if _is_read(frame.events[n], name)), number)
    scope = frame.events[read][SCOPE]
    while scope:
        parent, kind, *operands = frame.scopes[scope]
        value: Value = operands[0] if kind in TESTS else None
        flag = value[ATTRIBUTE] if value is not None and value[TAG] == "attr" and value[OF] == SELF else None
        if flag is not None and flag != name and _still_holds(frame, scope, read, flag, name):
            yield FlagTest(flag, kind, name)
        scope = parent


def _is_read(event: Event, name: str) -> bool:
    return event[OP] == "load" and bool(event[OBJECT] == SELF) and bool(event[NAME] == name)


def _still_holds(frame: Frame, scope: int, read: int, flag: str, name: str) -> bool:
    """Whether a method cannot set the flag or the attribute between a test and a read.

    After the method has set the flag itself, the attribute stays until another task may run. If the method awaits
    something after the test, we assume, as the method does, that no other task has changed the two.
    """
    again = frame.events[read][FLAGS] & IN_LOOP
    is_set = False
    for event in frame.events if again else frame.events[:read]:
        entered = is_inside(frame, event[SCOPE], scope)
        if event[OP] == "store" and event[OBJECT] == SELF:
            if entered and event[NAME] == name:
                return False
            is_set = is_set or event[NAME] == flag
        if (is_set and event[OP] in PAUSES) or (entered and event[OP] == "call" and may_change(event, SELF)):
            return False
    return True
