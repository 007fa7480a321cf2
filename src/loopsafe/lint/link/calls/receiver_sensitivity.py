"""Receiver sensitivity: whether a method's behaviour depends on the subclass its receiver is of.

Where it does not, all receivers share one context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    KEYWORDS,
    METHOD,
    NAME,
    OBJECT,
    OF,
    OP,
    OPERAND,
    TAG,
    VALUE,
    call_of,
    method_of,
    receiver_of,
)
from loopsafe.lint.link.values.storage.made_with import kept_by_hook

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Ref

SELF = ("param", 0)


class ReceiverSensitivity:
    """Methods that depend on what subclasses define."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._below: dict[Ref, frozenset[str]] = {}
        self._matters: dict[Ref, bool] = {}

    def below(self, ref: Ref) -> frozenset[str]:
        """The names that subclasses, and what else they inherit from, define."""
        found = self._below.get(ref)
        if found is None:
            linker = self.linker
            own = linker.hierarchy.mro(ref)
            names: set[str] = set()
            related = set().union(*map(linker.hierarchy.mro, linker.hierarchy.subclasses(ref)))
            for other in related.difference(own):
                cls = linker.program.cls(other)
                names.update(cls.methods, cls.attributes, cls.instance)
                if cls.keywords:
                    names.update(name for above in own for name in kept_by_hook(linker, above))
            found = self._below[ref] = frozenset(names)
        return found

    def matters(self, ref: Ref, owner: int) -> bool:
        """Whether method ``ref`` of class number ``owner`` can behave differently in a subclass."""
        found = self._matters.get(ref)
        if found is None:
            self._matters[ref] = False  # a method that only calls itself depends on nothing else
            found = self._matters[ref] = self._depends(ref, (ref[0], owner))
        return found

    def _depends(self, ref: Ref, cls: Ref) -> bool:
        """Whether a method, or one that it calls on itself, uses a name that subclasses define."""
        linker = self.linker
        module = linker.program.module_of(ref)
        if module.is_stub:
            return True
        below = self.below(cls)
        if not below:
            return False
        frame = module.facts.frames[ref[1]]
        if any(other.parent == ref[1] for other in module.facts.frames[ref[1] + 1 :]) or _hands_on(frame):
            return True
        for name in own_names(frame, SELF):
            if name in below:
                return True
            member = linker.methods.find(cls, name)
            if member is not None and self.matters(member.ref, member.owner[1]):
                return True
            if member is None and self._is_made_below(cls, name, below):
                return True
        return False

    def _is_made_below(self, cls: Ref, name: str, below: frozenset[str]) -> bool:
        """Whether a method that subclasses replace, or a class that they name, makes an attribute."""
        program = self.linker.program
        for owner in self.linker.hierarchy.mro(cls):
            for fid, _, value in program.cls(owner).instance.get(name, ()):
                made = call_of(program.frame((owner[0], fid)).events, value)
                maker = method_of(made[CALLEE]) if made is not None and receiver_of(made[CALLEE]) == SELF else ""
                member = self.linker.methods.find(cls, maker) if maker else None
                if maker in below or (member is not None and self.matters(member.ref, member.owner[1])):
                    return True
        return False


def own_names(frame: Frame, own: Value) -> set[str]:
    """The attributes of ``self`` that a method, or a function inside it, uses."""
    names: set[str] = set()
    for event in frame.events:
        operation = event[OP]
        if operation in ("load", "store"):
            if event[OBJECT] == own:
                names.add(event[NAME])
        elif operation == "call":
            callee = event[CALLEE]
            if callee is not None and callee[TAG] == "attr" and callee[OF] == own:
                names.add(callee[ATTRIBUTE])
        elif operation == "op" and event[OPERAND] == own:
            names.add(event[METHOD])
    return names


def _hands_on(frame: Frame) -> bool:
    """Whether a method gives ``self`` away: passes, returns, stores or enters it, or asks ``super()``."""
    if any(value == SELF for value, _ in frame.returns) or SELF in frame.yields:
        return True
    for event in frame.events:
        operation = event[OP]
        if operation == "call":
            callee = event[CALLEE]
            if callee == SELF or callee in (("name", "super"), ("name", "type")):
                return True
            if SELF in event[ARGUMENTS] or any(value == SELF for _, value in event[KEYWORDS]):
                return True
        elif operation in ("enter", "iter", "exit", "aenter", "aexit"):
            if event[OBJECT] == SELF:
                return True
        elif operation == "store" and event[VALUE] == SELF:
            return True
    return False
