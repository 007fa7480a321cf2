"""Functions that run one of several bodies by the class of their first argument: ``functools.singledispatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ANNOTATION, ARGUMENTS, ATTRIBUTE, CALLEE, OF, TAG, call_of
from loopsafe.lint.link.program.name_indexes import MOST_SITES
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Lit, Ref, Type, Types, is_none, merge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.calls.arguments import Arguments
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

REGISTER = "register"


class SingleDispatch:
    """What is registered with a generic function, and which of it a call means."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._generic: dict[Ref, bool] = {}
        self._registered: dict[Ref, tuple[tuple[Types, Ref], ...]] = {}

    def bodies(self, fn: Fn, arguments: Arguments) -> list[Fn]:
        """The functions that a call may run: those for the argument's class, every one when that is unknown."""
        if not self._is_generic(fn.ref):
            return [fn]
        frame = self.linker.program.frame(fn.ref)
        full = arguments.to(fn)
        first = 1 if frame.owner >= 0 else 0
        passed = full.parameter(frame, first) if first < len(frame.params) else None
        registered = self._all(fn.ref)
        chosen: list[Ref] = []
        for t in passed or ():
            if is_none(t):
                chosen += [ref for classes, ref in registered if any(map(self._is_none_type, classes))] or [fn.ref]
            instances = [i for i in self.linker.hierarchy.as_instance(t) if isinstance(i, Inst)]
            for instance in instances:
                chosen += self._nearest(instance, registered) or [fn.ref]
        if not chosen:
            chosen = [fn.ref, *(ref for _, ref in registered)]
        return [fn._replace(ref=ref) for ref in dict.fromkeys(chosen)]

    def _nearest(self, t: Inst, registered: tuple[tuple[Types, Ref], ...]) -> list[Ref]:
        """What is registered for the first class in the order of resolution; and for subclasses, if there may be."""
        hierarchy = self.linker.hierarchy
        below = () if t.exact else hierarchy.subclasses(t.ref)
        pairs = [(c.ref, ref) for classes, ref in registered for c in classes if isinstance(c, (Cls, Inst))]
        found = [ref for cls, ref in pairs if cls in below]
        for owner in hierarchy.mro(t.ref):
            here = [ref for cls, ref in pairs if cls == owner]
            if here:
                return [*found, *here]
        return found

    def is_register(self, context: Context, target: Value) -> bool:
        """Whether a decorator registers with a generic function, and leaves what it decorates as it is."""
        if target is None or target[TAG] != "attr" or target[ATTRIBUTE] != REGISTER:
            return False
        return any(isinstance(t, Fn) and self._is_generic(t.ref) for t in self.linker.types(context, target[OF]))

    def _is_generic(self, ref: Ref) -> bool:
        found = self._generic.get(ref)
        if found is None:
            self._generic[ref] = False
            linker = self.linker
            wrappers = linker.marks.function(ref).wrappers
            context = linker.decorators.definition_context(ref) if wrappers else None
            found = self._generic[ref] = context is not None and any(
                isinstance(t, Fn) and linker.marks.function(t.ref).get("dispatches") is not None
                for wrapper in wrappers
                for t in linker.types(context, wrapper)
            )
        return found

    def _all(self, ref: Ref) -> tuple[tuple[Types, Ref], ...]:
        found = self._registered.get(ref)
        if found is None:
            linker = self.linker
            entries = []
            for other in linker.program.indexes.decorated_with(REGISTER):
                context = linker.decorators.definition_context(other)
                for wrapper in linker.marks.function(other).wrappers:
                    classes = self._classes(context, wrapper, ref, other)
                    if classes:
                        entries.append((classes, other))
            entries += self._called(ref)
            found = self._registered[ref] = tuple(entries)
        return found

    def _called(self, ref: Ref) -> Iterator[tuple[Types, Ref]]:
        """What is registered without a decorator: ``show.register(bytes, show_bytes)``."""
        linker = self.linker
        sites = linker.program.indexes.call_sites(REGISTER)
        for mid, fid, number in sites if len(sites) <= MOST_SITES else ():
            context = linker.program.context(mid, fid)
            event = context.frame.events[number]
            if len(event[ARGUMENTS]) == 2 and self.is_register(context, event[CALLEE]):
                generic = linker.types(context, event[CALLEE][OF])
                named, given = (linker.types(context, value) for value in event[ARGUMENTS])
                classes = tuple(t for t in named if isinstance(t, Cls))
                if classes and any(isinstance(t, Fn) and t.ref == ref for t in generic):
                    yield from ((classes, t.ref) for t in given if isinstance(t, Fn))

    def _classes(self, context: Context, wrapper: Value, ref: Ref, other: Ref) -> Types:
        """The classes that a function is registered for with the generic function ``ref``."""
        linker = self.linker
        event = call_of(context.frame.events, wrapper)
        target = event[CALLEE] if event is not None else wrapper
        if target is None or target[TAG] != "attr" or target[ATTRIBUTE] != REGISTER:
            return ()
        if not any(isinstance(t, Fn) and t.ref == ref for t in linker.types(context, target[OF])):
            return ()
        if event is not None:
            named = linker.types(context, event[ARGUMENTS][0]) if event[ARGUMENTS] else ()
            return tuple(t for t in named if isinstance(t, Cls))
        frame = linker.program.frame(other)
        first = 1 if frame.owner >= 0 else 0
        if first >= len(frame.params):
            return ()
        inside = linker.program.context(*other)
        declared = linker.annotations.instance(inside, frame.params[first][ANNOTATION])
        plain = [
            (t,) if is_none(t) else linker.hierarchy.as_instance(t)
            for t in declared
            if is_none(t) or not isinstance(t, Lit)
        ]
        return merge(*plain) if plain else ()

    def _is_none_type(self, t: Type) -> bool:
        """Whether what a function is registered for is None."""
        return is_none(t) or (isinstance(t, Cls) and self.linker.program.cls(t.ref).name == "NoneType")
