"""What ``def`` binds: the function as its decorators leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ASYNC, NUMBER, TAG, Value, decorator_function
from loopsafe.lint.lexicon import BLOCKING_MARKS
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import UNKNOWN, Cls, Ctx, Fn, Inst, Part, Ref, Type, Types, merge
from loopsafe.lint.link.values.fixpoint import DECORATED

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


class Decorators:
    """What a function is once its decorators have been applied. An unknown one is taken to return it: declared only."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._decorated: dict[object, Types] = {}
        self._methods: dict[Ref, Fn] = {}

    def definition_context(self, ref: Ref) -> Context:
        """Where the decorators of a function are evaluated."""
        program = self.linker.program
        module = program.module_of(ref)
        frame = module.facts.frames[ref[1]]
        outer = module.facts.classes[frame.owner].frame if frame.owner >= 0 and frame.name else frame.parent
        return program.context(ref[0], max(outer, 0))

    def function(self, context: Context, fid: int) -> Types:
        """The value a ``def`` or ``lambda`` in ``context`` binds: the function as its decorators leave it."""
        fn = Fn((context.mid, fid), None, context.binds)
        return self._apply(context, fn)

    def decorated(self, ref: Ref) -> Fn:
        """A method as its decorators leave it; where they make something else, the method itself."""
        found = self._methods.get(ref)
        if found is None:
            marked = self.linker.marks.function(ref)
            if not marked.wrappers:
                found = self._methods[ref] = Fn(ref)
            else:
                made = self._apply(self.definition_context(ref), Fn(ref))
                found = next((t for t in made if isinstance(t, Fn)), Fn(ref, declared=True))
        return found

    def object_of(self, ref: Ref) -> Types:
        """The object that a decorator leaves in a method's place: of the project, or one whose call has an effect."""
        if not self.linker.marks.function(ref).wrappers:
            return UNKNOWN
        made = self._apply(self.definition_context(ref), Fn(ref))
        return tuple(t for t in made if isinstance(t, Inst) and (t.wraps is not None or self._has_effect(t)))

    def _apply(self, context: Context, fn: Fn) -> Types:
        marked = self.linker.marks.function(fn.ref)
        if not marked.wrappers:
            return (fn,)
        key = (DECORATED, (fn, context.number))
        found = self._decorated.get(key[1])
        if found is None:
            found = self.linker.guarded(key, self._decorated, lambda: self._wrapped(context, fn, marked.wrappers))
        return found or (fn._replace(declared=True),)

    def _wrapped(self, context: Context, fn: Fn, wrappers: list[Value]) -> Types:
        current: Types = (fn,)
        for wrapper in wrappers:
            current = merge(*[self._wrap(context, wrapper, t) for t in current])
        return current

    def _wrap(self, context: Context, wrapper: Value, t: Type) -> Types:
        """Apply one decorator; an unknown one leaves the function, as only declared."""
        linker = self.linker
        number = wrapper[NUMBER] if wrapper is not None and wrapper[TAG] == "call" else -1  # of ``@register("name")``
        callee = decorator_function(context.frame.events, wrapper)
        if linker.single_dispatch.is_register(context, callee):
            return (t,)
        for c in linker.types(context, callee):
            if isinstance(c, Fn) and self._is_transparent(c):
                blocking = linker.marks.function(c.ref).get("blocks") is not None
                applied = (c.ref, context.mid, context.fid, number)
                return (t._replace(decorator=applied) if blocking and isinstance(t, Fn) else t,)
        results: list[Types] = []
        for decorator in linker.types(context, wrapper):
            entered = self._entered_around(decorator)
            if entered is not None and number >= 0 and isinstance(t, Fn):
                return (t._replace(decorator=(entered, context.mid, context.fid, number)),)
            if isinstance(decorator, Inst) and self._passes_through(decorator):
                return (t,)
            made = self.linker.callables.result(None, decorator, Arguments.of(((t,),)))
            if isinstance(decorator, Cls) and not linker.program.module_of(decorator.ref).is_stub:
                made = tuple(m._replace(wraps=t) if isinstance(m, Inst) else m for m in made)
            results.append(made)
        found = tuple(r for r in merge(*results) if isinstance(r, (Fn, Part, Inst, Cls, Ctx))) if results else UNKNOWN
        if any(isinstance(r, (Fn, Part)) or self._is_project_object(r) for r in found):
            return self._of_the_same_kind(t, found)
        return (t._replace(declared=True),) if isinstance(t, Fn) else (t,)

    def _is_transparent(self, decorator: Fn) -> bool:
        """Whether a decorator is marked to return the function as it is, or to register it with a framework."""
        marked = self.linker.marks.function(decorator.ref)
        return any(marked.get(mark) is not None for mark in ("passes_through", "runs_on_loop", "runs_in_thread"))

    def _entered_around(self, decorator: Type) -> Ref | None:
        """What a context manager that decorates a function runs around each call, if the decorator is one."""
        if isinstance(decorator, Ctx):
            return decorator.generator.ref
        if isinstance(decorator, Inst):
            enter = self.linker.methods.find(decorator.ref, "__enter__")
            if enter is not None and self._passes_through(decorator):
                return enter.ref
        return None

    def _passes_through(self, decorator: Inst) -> bool:
        """Whether the call of an object leaves what it decorates as it was (``warnings.deprecated``)."""
        call = self.linker.methods.find(decorator.ref, "__call__")
        return call is not None and self.linker.marks.function(call.ref).get("passes_through") is not None

    def _of_the_same_kind(self, t: Type, found: Types) -> Types:
        """Of an async and a sync wrapper the one that fits, as in ``return awrapper if is_async else wrapper``.

        A generator function is no coroutine function: it gets what plain ones get, where none is meant for generators.
        """
        if not isinstance(t, Fn):
            return found
        wrappers = [r for r in found if isinstance(r, Fn) and r.ref != t.ref]
        kinds = {r: self.linker.program.frame(r.ref).kind for r in wrappers}
        own = self.linker.program.frame(t.ref).kind
        fitting = {own} if own in kinds.values() else set(kinds.values()) - {ASYNC} if own != ASYNC else set()
        if not fitting:
            return found
        return tuple(r for r in found if not isinstance(r, Fn) or r not in kinds or kinds[r] in fitting)

    def _is_project_object(self, t: Type) -> bool:
        """Whether a decorator leaves an object that matters: the project's own, one whose call has an effect, or one
        that keeps the function."""
        if not isinstance(t, Inst):
            return False
        return not self.linker.program.module_of(t.ref).is_stub or self._has_effect(t) or self.linker.methods.keeps(t)

    def _has_effect(self, t: Inst) -> bool:
        call = self.linker.methods.find(t.ref, "__call__") if self.linker.program.module_of(t.ref).is_stub else None
        return call is not None and not BLOCKING_MARKS.isdisjoint(self.linker.marks.function(call.ref).marks)

    def decorator_result(self, context: Context, wrapper: Value) -> Types:
        """What a decorator makes of a function, as objects."""
        linker = self.linker
        results: list[Types] = []
        for d in linker.types(context, wrapper):
            if isinstance(d, Fn) and linker.marks.function(d.ref).get("passes_through"):
                results.append(linker.callables.declared(d, linker.program.context(*d.ref), None))
            else:
                results.append(self.linker.callables.result(None, d, Arguments.of((UNKNOWN,))))
        return merge(*results) if results else UNKNOWN
