"""Receivers that were switched to non-blocking (``socket.setblocking(False)``): their methods return at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, ATTRIBUTE, CALLEE, DECLARED, MEMBERS, NAME, NUMBER, OBJECT, OF, OP, TAG
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.program.scopes import caught_around
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Ref, Tup, merge

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

MARK = "switches_to_nonblocking"
SELF = ("param", 0)
DEEPEST = 6
END = 1 << 30
EXPECTED = frozenset({"BlockingIOError", "SSLWantReadError", "SSLWantWriteError"})


class NonBlocking:
    """Finds receivers that were switched before, through variables, attributes, parameters and results."""

    def __init__(self, linker: Linker, switches: Callable[[Context, Event, Fn], bool]) -> None:
        self.linker = linker
        self._switches = switches
        self._names = marked_names(MARK)
        self._attributes: dict[tuple[Ref, str], bool] = {}

    def is_unblocked(self, context: Context, number: int) -> bool:
        """Whether the receiver of the call event ``number`` no longer blocks there."""
        event = context.frame.events[number]
        callee = event[CALLEE]
        if event[OP] != "call" or callee is None or callee[TAG] != "attr" or not self._can_switch(context, callee[OF]):
            return False
        return self._is_expected(context, number) or self._is_switched(context, callee[OF], number, 0)

    def _is_expected(self, context: Context, number: int) -> bool:
        """Whether an ``except`` clause catches an exception that only non-blocking receivers raise."""
        for caught in caught_around(context.frame, number):
            types = self.linker.types(context, caught)
            classes = [c for t in types for c in (merge(*t.items) if isinstance(t, Tup) else (t,))]
            if any(isinstance(c, Cls) and self.linker.program.cls(c.ref).name in EXPECTED for c in classes):
                return True
        return False

    def _can_switch(self, context: Context, receiver: Value) -> bool:
        return any(
            self.linker.methods.find(t.ref, name) is not None
            for t in self.linker.types(context, receiver)
            if isinstance(t, Inst)
            for name in self._names
        )

    def _is_other(self, context: Context, value: Value) -> bool:
        """Whether a value is of a class that cannot be switched, such as a transport of asyncio."""
        return bool(self.linker.types(context, value)) and not self._can_switch(context, value)

    def _is_switched(self, context: Context, value: Value, before: int, depth: int) -> bool:
        """Whether a value was switched before the event number ``before`` of its frame."""
        if value is None or depth > DEEPEST:
            return False
        tag = value[TAG]
        if tag in ("narrow", "exclude", "guarded", "up", "enter", "await"):
            outer = self.linker.program.outer(context, context.frame.parent) if tag == "up" else context
            return self._is_switched(outer, value[OF], before if tag != "up" else END, depth + 1)
        if tag == "typed":
            return self._is_switched(context, value[DECLARED], before, depth + 1)
        if tag == "union":
            members = [m for m in value[MEMBERS] if m != ("const", None)]
            return bool(members) and all(self._is_switched(context, m, before, depth + 1) for m in members)
        if self._is_switched_here(context, value, before):
            return True
        if tag == "attr":
            owners = [t.ref for t in self.linker.types(context, value[OF]) if isinstance(t, Inst)]
            return bool(owners) and all(self._attribute(ref, value[ATTRIBUTE], depth) for ref in owners)
        if tag == "param":
            return self._is_passed_switched(context, value[NUMBER], depth)
        return tag == "call" and self._is_returned_switched(context, value[NUMBER], depth)

    def _is_switched_here(self, context: Context, value: Value, before: int) -> bool:
        """Whether the frame itself switches the value before that event."""
        for event in context.frame.events[:before]:
            if event[OP] == "store":
                if event[OBJECT] == value and event[NAME] in self._names and self._is_stored_switch(context, event):
                    return True
            elif event[OP] == "call":
                callee = event[CALLEE]
                called = callee is not None and callee[TAG] == "attr" and callee[ATTRIBUTE] in self._names
                if called and (callee[OF] == value or self._is_passed_through(context, callee[OF], value)):
                    for fn in self.linker.types(context, callee):
                        if isinstance(fn, Fn) and self._switches(context, event, fn):
                            return True
        return False

    def _is_passed_through(self, context: Context, made: Value, value: Value) -> bool:
        """Whether a value may be an argument that a function returns: ``conn = self.wrapped(self.raw)``."""
        if made is None or made[TAG] != "call" or made == value:
            return False
        event, program = context.frame.events[made[NUMBER]], self.linker.program
        for fn in self.linker.types(context, event[CALLEE]) if value in event[ARGUMENTS] else ():
            if isinstance(fn, Fn) and not program.module_of(fn.ref).is_stub:
                parameter = ("param", event[ARGUMENTS].index(value) + (fn.bound is not None))
                if any(returned == parameter for returned, _ in program.frame(fn.ref).returns):
                    return True
        return False

    def _is_stored_switch(self, context: Context, event: Event) -> bool:
        """Whether an assignment such as ``port.timeout = 0`` calls a setter that switches."""
        for t in self.linker.types(context, event[OBJECT]):
            setter = self.linker.methods.setter(t.ref, event[NAME]) if isinstance(t, Inst) else None
            if setter is not None and self._switches(context, event, self.linker.methods.bind(t, setter)):
                return True
        return False

    def _attribute(self, ref: Ref, name: str, depth: int) -> bool:
        """Whether a method of the class, or the function that makes the value, switches ``self.name``."""
        key = (ref, name)
        found = self._attributes.get(key)
        if found is None:
            self._attributes[key] = False
            found = self._attributes[key] = self._is_attribute_switched(ref, name, depth)
        return found

    def _is_attribute_switched(self, ref: Ref, name: str, depth: int) -> bool:
        """Whether some method switches the attribute, or everything assigned to it is switched."""
        program, hierarchy = self.linker.program, self.linker.hierarchy
        value = ("attr", SELF, name)
        classes = (*hierarchy.mro(ref), *hierarchy.subclasses(ref))
        assigned = []
        for owner in classes:
            if program.module_of(owner).is_stub:
                continue
            cls = program.cls(owner)
            for fids in cls.methods.values():
                for fid in fids:
                    if self._is_switched_here(program.context(owner[0], fid), value, END):
                        return True
            assigned += [(owner, fid, made) for fid, _, made in cls.instance.get(name, ()) if made is not None]
        getter = self.linker.methods.find(ref, name)
        if getter is not None and self.linker.marks.function(getter.ref).property:
            return self._all_switched(program.context(*getter.ref), depth)
        assigned = [entry for entry in assigned if entry[2] != ("const", None)]
        return bool(assigned) and all(
            self._is_switched(program.context(owner[0], fid), made, END, depth + 1) for owner, fid, made in assigned
        )

    def _is_passed_switched(self, context: Context, index: int, depth: int) -> bool:
        """Whether every call that the project makes passes something switched."""
        values = self.linker.callers.values(context, index)
        passed = [(caller, number, value) for caller, number, value in values if not self._is_other(caller, value)]
        return bool(passed) and all(
            self._is_switched(caller, value, number, depth + 1) for caller, number, value in passed
        )

    def _is_returned_switched(self, context: Context, number: int, depth: int) -> bool:
        """Whether a function of the project switches all that it returns."""
        made = [
            self.linker.program.context(*t.ref)
            for t in self.linker.types(context, context.frame.events[number][CALLEE])
            if isinstance(t, Fn) and not self.linker.program.module_of(t.ref).is_stub
        ]
        return bool(made) and all(self._all_switched(inner, depth) for inner in made)

    def _all_switched(self, context: Context, depth: int) -> bool:
        values = [value for value, _ in context.frame.returns]
        return bool(values) and all(self._is_switched(context, value, END, depth + 1) for value in values)
