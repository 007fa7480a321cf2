"""Handlers that may change between ``def`` and ``async def``, because the framework that calls them takes both.

It awaits the result of an ``async def``, and runs a plain ``def`` in a worker thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ASYNC,
    CALLEE,
    DEF,
    ELEMENTS,
    FLAGS,
    GENERATOR,
    KEY,
    NUMBER,
    OF,
    OP,
    PARENT,
    RETURNED,
    SCOPE,
    SCOPE_KIND,
    TAG,
    arguments_of,
)
from loopsafe.lint.link.program.aliases import type_alias
from loopsafe.lint.link.program.types import Fn, Ref
from loopsafe.lint.reach.hooks import decorators, is_matched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

_REGIONS = ("try", "finally", "with", "awith")
_ASYNCHRONOUS = frozenset({"await", "aiter", "aenter", "aexit"})


class Handlers:
    """Answers whether a handler may be made async or sync, by its framework's stub and its other callers."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._found: dict[Ref, bool] = {}

    def may_be_async(self, context: Context) -> bool:
        """Whether a framework awaits the result of this function, and the project does not call it."""
        ref = context.mid, context.fid
        found = self._found.get(ref)
        if found is None:
            found = self._found[ref] = self._is_awaited(ref) and not self._is_called(ref)
        return found

    def injected(self, context: Context) -> list[str]:
        """The parameters of a handler that sync functions provide, if it may become a plain ``def``.

        The framework runs a ``def`` in a worker thread. The handler awaits nothing, and the project does not call it.
        """
        ref, frame = (context.mid, context.fid), context.frame
        if frame.kind != ASYNC or any(event[OP] in _ASYNCHRONOUS for event in frame.events):
            return []
        around = list(decorators(self.linker, ref))
        if not around or not all(found and all(one.get("runs_in_thread") for one in found) for found in around):
            return []  # what another decorator does with a function that is not async is not known
        outer = self.linker.decorators.definition_context(ref)
        names = [
            name
            for name, _, annotation, default in frame.params
            if self._is_filled(outer, default) or self._is_annotated(outer, annotation)
        ]
        return [] if not names or self._is_called(ref) else names

    def _is_annotated(self, context: Context, annotation: Value) -> bool:
        """Whether the annotation names a sync provider: ``Session = Annotated[Connection, Depends(connect)]``."""
        alias = type_alias(self.linker, context, annotation) if annotation is not None else None
        where, value = alias if alias is not None else (context, annotation)
        if value is None or value[TAG] != "item" or value[KEY] is None or value[KEY][TAG] != "seq":
            return False
        annotated = self.linker.annotations.special(where, value[OF]) == "Annotated"
        return annotated and any(self._is_filled(where, member) for member in value[KEY][ELEMENTS][1:])

    def _is_filled(self, context: Context, default: Value) -> bool:
        """Whether a default names a sync provider: ``Depends(get_session)``."""
        if default is None or default[TAG] != "call":
            return False
        event = context.frame.events[default[NUMBER]]
        fills = [t for t in self.linker.types(context, event[CALLEE]) if isinstance(t, Fn)]
        marks = [self.linker.marks.function(t.ref).get("offloads") for t in fills]
        if not marks or not event[ARGUMENTS] or not all(mark and mark.keywords.get("if_sync") for mark in marks):
            return False
        given = self.linker.types(context, event[ARGUMENTS][0])
        return bool(given) and all(
            isinstance(t, Fn) and self.linker.program.frame(t.ref).kind in (DEF, GENERATOR) for t in given
        )

    def _is_awaited(self, ref: Ref) -> bool:
        linker = self.linker
        frame = linker.program.frame(ref)
        marked = linker.marks.function(ref)
        if frame.kind != DEF or marked.property or marked.setter or marked.staticmethod or marked.classmethod:
            return False
        around = list(decorators(linker, ref))
        for found, wrapper in zip(around, marked.wrappers, strict=True):
            known = found and all(one.get("awaits") or one.get("passes_through") for one in found)
            if not known and not self._is_transparent(ref, wrapper):
                return False  # what another decorator does with a coroutine is not known
        if any(one.get("awaits") for found in around for one in found):
            return True
        owner = (ref[0], frame.owner)
        bases = linker.hierarchy.mro(owner) if frame.owner >= 0 else ()
        return any(is_matched(linker, owner, base, frame.name, "awaits") for base in bases)

    def _is_transparent(self, ref: Ref, decorator: Value) -> bool:
        """Whether a decorator of the project only returns what the decorated function returns."""
        linker = self.linker
        put = [
            (linker.program.context(*t.ref), value)
            for t in linker.types(linker.decorators.definition_context(ref), decorator)
            if isinstance(t, Fn) and not linker.program.module_of(t.ref).is_stub
            for value, _ in linker.program.frame(t.ref).returns
        ]
        made = [linker.types(context, value) for context, value in put]
        return bool(made) and all(
            types and all(isinstance(t, Fn) and self._returns_call(linker.program.context(*t.ref), ref) for t in types)
            for types in made
        )

    def _returns_call(self, context: Context, ref: Ref) -> bool:
        """Whether a wrapper does nothing except to return the result of the wrapped function."""
        frame, called = context.frame, False
        if frame.kind != DEF:
            return False
        for number, event in enumerate(frame.events):
            if event[OP] != "call":
                continue
            if any(self._is(context, value, ref) for value in arguments_of(event)):
                return False
            if self._is(context, event[CALLEE], ref):
                called = True
                if not event[FLAGS] & RETURNED or not _is_last(frame, number):
                    return False
        return called

    def _is(self, context: Context, value: Value, ref: Ref) -> bool:
        return any(isinstance(t, Fn) and t.ref == ref for t in self.linker.types(context, value))

    def _is_called(self, ref: Ref) -> bool:
        program = self.linker.program
        frame = program.frame(ref)
        mro = self.linker.hierarchy.mro((ref[0], frame.owner)) if frame.owner >= 0 else []
        for mid, fid, number in program.call_sites.of_function(ref):
            context = program.context(mid, fid)
            callee = context.frame.events[number][CALLEE]
            for t in self.linker.types(context, callee):
                if isinstance(t, Fn) and (
                    t.ref == ref or (self._may_dispatch_to(t, mro) and not _is_super(context, callee))
                ):
                    return True
        return False

    def _may_dispatch_to(self, called: Fn, mro: Sequence[Ref]) -> bool:
        """Whether a call of an ancestor's method may reach the method that overrides it."""
        owner = self.linker.program.frame(called.ref).owner
        return owner >= 0 and (called.ref[0], owner) in mro


def _is_super(context: Context, callee: Value) -> bool:
    """Whether the callee is written ``super().method``, which means exactly the ancestor's method."""
    if callee is None or callee[TAG] != "attr" or callee[OF] is None or callee[OF][TAG] != "call":
        return False
    return bool(context.frame.events[callee[OF][NUMBER]][CALLEE] == ("name", "super"))


def _is_last(frame: Frame, number: int) -> bool:
    """Whether nothing in the frame runs after an event, or catches its exception."""
    scope = frame.events[number][SCOPE]
    around = {0, scope}
    while scope:
        if frame.scopes[scope][SCOPE_KIND] in _REGIONS:
            return False
        scope = frame.scopes[scope][PARENT]
        around.add(scope)
    return not any(later[SCOPE] in around for later in frame.events[number + 1 :])
