"""Callbacks by the object with which they are registered: another object of the same class does not run them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    IDENTIFIER,
    MEMBERS,
    NUMBER,
    OBJECT,
    OF,
    OP,
    OPERAND,
    OTHERS,
    TAG,
    VALUE,
    arguments_of,
)
from loopsafe.lint.link.program.types import Cls, Inst, Map, Types, functions_in, one_by_one
from loopsafe.lint.reach.propagation.closures import outer
from loopsafe.lint.reach.propagation.mutation.allocation_sites import AllocationSites
from loopsafe.lint.reach.propagation.mutation.argument_escape import ArgumentEscape, leaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.propagation.environment import Env
    from loopsafe.lint.reach.propagation.mutation.allocation_sites import AllocationSite

DEEPEST = 6  # how far a callee may be from the object that keeps it


class Registrations:
    """The functions that are registered with an object: passed to its methods, or decorated by them."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.objects = AllocationSites(linker)
        self.argument_escape = ArgumentEscape(linker)
        self._functions: dict[AllocationSite, frozenset[Ref]] = {}
        self._named: dict[Ref, frozenset[Ref]] = {}

    def is_elsewhere(self, context: Context, env: Env, event: Event, ref: Ref) -> bool:
        """Whether ``ref`` is only registered with another object, so that this call does not run it."""
        callee = event[CALLEE] if event[OP] == "call" else None
        owner = None if self._is_own_method(context, callee, ref) else self.owner(context, callee)
        this = None
        if owner is not None and owner[TAG] == "name":
            this = self.objects.named(context, owner[IDENTIFIER])
        elif owner is not None and owner[TAG] == "call":
            this = self.objects.constructed(context, owner[NUMBER])
        elif owner in (("param", 0), ("up", ("param", 0))):
            own = 0 if owner[TAG] == "param" else outer(0)
            made = next((types for index, types in env if index == own), ())
            if len(made) == 1 and isinstance(made[0], Inst) and made[0].origin is not None:
                this = self.objects.made_by(made[0])
        return this is not None and self.excludes(this, ref)

    def _is_own_method(self, context: Context, callee: Value, ref: Ref) -> bool:
        """Whether a call names the method itself, so that registrations of it elsewhere do not matter."""
        if callee is None or callee[TAG] != "attr" or self.linker.program.frame(ref).owner < 0:
            return False
        found = [
            self.linker.methods.find(t.ref, callee[ATTRIBUTE])
            for t in self.linker.types(context, callee[OF])
            if isinstance(t, (Inst, Cls))
        ]
        return any(method is not None and method.ref == ref for method in found)

    def owner(self, context: Context, callee: Value, depth: int = 0) -> Value:
        """The object from which a callee is taken: ``self`` of ``self.handlers.get(name)``; None if unclear."""
        if callee is None or depth > DEEPEST:
            return None
        tag = callee[TAG]
        if tag in ("name", "param"):
            return callee
        if tag == "up":
            outside = self.linker.program.outer(context, context.frame.parent)
            around = self.owner(outside, callee[OF], depth + 1)
            return ("up", around) if around is not None and around[TAG] == "param" else None
        if tag in ("attr", "item", "elem", "guarded"):
            return self.owner(context, callee[OF], depth + 1)
        if tag == "call" and self.objects.constructed(context, callee[NUMBER]) is not None:
            return callee
        if tag == "call":
            event = context.frame.events[callee[NUMBER]]
            return self.owner(
                context,
                event[ARGUMENTS][0] if _is_wrapped(event[CALLEE], event[ARGUMENTS]) else event[CALLEE],
                depth + 1,
            )
        if tag == "union":
            found = {self.owner(context, member, depth + 1) for member in callee[MEMBERS]}
            return found.pop() if len(found) == 1 else None
        return None

    def excludes(self, this: AllocationSite, ref: Ref) -> bool:
        """Whether a function is registered with another object of the class, and never with this one."""
        cls = self.objects.class_of(this)
        if cls is None or ref in self.functions(this) or ref in self._own(cls):
            return False
        elsewhere = any(ref in self.functions(other) for other in self.objects.of_class(cls) if other != this)
        return elsewhere and all(self._stays(same) for same in self.objects.same(this))

    def _stays(self, this: AllocationSite) -> bool:
        """Whether an object does not escape, so that all functions that it receives are seen."""
        kept = self.objects.stored_as(this)
        return not any(
            leaks(
                context.frame,
                this.place,
                kept[1] if kept else "",
                partial(self.objects.is_named, context, this=this),
                partial(self._is_forwarded, context, this=this),
            )
            for context in self.objects.contexts(this)
        )

    def functions(self, this: AllocationSite) -> frozenset[Ref]:
        """The functions that the project passes to methods of an object, or decorates with them."""
        found = self._functions.get(this)
        if found is None:
            self._functions[this] = frozenset()
            found = self._functions[this] = frozenset(fn for same in self.objects.same(this) for fn in self._find(same))
        return found

    def _find(self, this: AllocationSite) -> Iterator[Ref]:
        for context in self.objects.contexts(this):
            for number, event in enumerate(context.frame.events):
                if self._is_forwarded(context, event, this) or (
                    event[OP] == "call"
                    and (
                        self._is_of(context, event[CALLEE], this)
                        or self.objects.is_named(context, ("call", number), this)
                    )
                ):
                    for value in arguments_of(event):
                        yield from _functions(self.linker.types(context, value))
                elif event[OP] == "op" and self.objects.is_named(context, event[OPERAND], this):
                    for value in event[OTHERS]:
                        yield from _functions(self.linker.types(context, value))
                elif event[OP] == "store" and self.objects.is_named(context, event[OBJECT], this):
                    yield from _functions(self.linker.types(context, event[VALUE]))
        for context in self.objects.inside(this) if this.fid else self.objects.contexts(this):
            if context.frame.decorators and self._is_decorated(context, this):
                yield context.mid, context.fid

    def _own(self, ref: Ref) -> frozenset[Ref]:
        """The functions that belong to all objects of a class: its methods, its fields and their defaults."""
        found = self._named.get(ref)
        if found is None:
            self._named[ref] = frozenset()
            found = self._named[ref] = frozenset(
                fn
                for owner in self.linker.hierarchy.mro(ref)
                if not self.linker.program.module_of(owner).is_stub
                for context, value in self._written(owner)
                if value is not None and value[TAG] in ("name", "fn", "from")
                for fn in _functions(self.linker.types(context, value))
            )
        return found

    def _written(self, owner: Ref) -> Iterator[tuple[Context, Value]]:
        """The values in the code of a class that may be functions which it stores or passes on."""
        program = self.linker.program
        cls = program.cls(owner)
        body = program.context(owner[0], cls.frame)
        for entries in cls.attributes.values():
            yield from ((body, value) for _, value in entries)
        contexts = [program.context(owner[0], fid) for fids in cls.methods.values() for fid in fids]
        for context in (body, *contexts):
            yield from ((body, default) for _, _, _, default in context.frame.params)
            for event in context.frame.events:
                if event[OP] in ("call", "store"):
                    yield from ((context, v) for v in _passed_values(event))

    def _is_decorated(self, context: Context, this: AllocationSite) -> bool:
        around = self.linker.decorators.definition_context((context.mid, context.fid))
        events = around.frame.events
        return any(
            self._is_of(around, value, this)
            or (value is not None and value[TAG] == "call" and self._is_receiver(around, events[value[NUMBER]], this))
            for value in context.frame.decorators
        )

    def _is_receiver(self, context: Context, event: Event, this: AllocationSite) -> bool:
        """Whether an event calls a method of the object, or passes the object to a function that does."""
        return self._is_forwarded(context, event, this) or (
            event[OP] == "call" and self._is_of(context, event[CALLEE], this)
        )

    def _is_forwarded(self, context: Context, event: Event, this: AllocationSite) -> bool:
        return self.argument_escape.is_forwarded(context, event, partial(self.objects.is_named, context, this=this))

    def _is_of(self, context: Context, callee: Value, this: AllocationSite) -> bool:
        """Whether the callee is the object or a method of it."""
        receiver = callee[OF] if callee is not None and callee[TAG] == "attr" else callee
        return self.objects.is_named(context, receiver, this)


def _passed_values(event: Event) -> tuple[Value, ...]:
    """The arguments of a call, or the value of an assignment."""
    return arguments_of(event) if event[OP] == "call" else (event[VALUE],)


def _is_wrapped(callee: Value, passed: tuple[Value, ...]) -> bool:
    """Whether a builtin copies the callbacks: ``list(self.handlers)``, ``sorted(self.handlers)``."""
    return bool(passed) and callee is not None and callee[TAG] == "name"


def _functions(types: Types) -> Iterator[Ref]:
    for t in one_by_one(types):
        yield from (fn.ref for fn in functions_in((t,)))
        for _, held in t.pairs if isinstance(t, Map) else ():
            yield from _functions(held)
