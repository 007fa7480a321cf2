"""Attributes of callables and of what they make: ``f.__wrapped__``, ``coroutine.__await__``, ``generator.send``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, call_of
from loopsafe.lint.link.program.types import UNKNOWN, Cls, Coro, Ctx, Fn, Gen, Inst, Ref, Types, merge

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker

WRAPS = "functools.wraps"
ITSELF = frozenset({"__wrapped__", "__call__", "fn", "func"})
"""Attributes by which wrappers of the standard library and of frameworks give the function that they wrap."""


class CallableAttributes:
    """Lookup of attributes of functions, coroutines, generators and context managers made by generators."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def of_generator(self, t: Gen, name: str) -> Types:
        """A method of a generator; the next step is the one with nothing to send."""
        name = "send" if name == "__next__" else name
        found = (self.linker.methods.find(ref, name) for ref in self._of_typing("Generator"))
        return tuple(self.linker.methods.bind(t, method) for method in found if method is not None)

    def of_context_manager(self, t: Ctx, name: str) -> Types | None:
        """What ``@contextmanager`` makes of a generator function; None for what any instance has."""
        return self.of_generator(t.generator, "__next__") if name == "__enter__" else None  # entering runs its body

    def of_coroutine(self, t: Coro, name: str) -> Types:
        """``__await__``, which a class hands on for its own: ``return self.connect().__await__()``."""
        if name != "__await__":
            return UNKNOWN
        instances = (Inst(ref, (UNKNOWN, UNKNOWN, t.result)) for ref in self._of_typing("Coroutine"))
        return merge(*[self.linker.attributes.of_one(instance, "__await__") for instance in instances])

    def _of_typing(self, name: str) -> list[Ref]:
        """A class of the ``typing`` module, if the stubs have it."""
        typing = self.linker.program.table.stub("typing")
        classes = self.linker.module_name(typing.number, name) if typing is not None else UNKNOWN
        return [cls.ref for cls in classes if isinstance(cls, Cls)]

    def of_function(self, t: Fn, name: str) -> Types:
        """What others assign to a function, what its decorators make of it, what every function has."""
        return self.linker.foreign_writes.of_function(t, name) or self._made_by_decorator(t, name) or self._own(t, name)

    def _made_by_decorator(self, t: Fn, name: str) -> Types:
        """An attribute of the object that a decorator makes: Celery's ``task.delay``."""
        linker = self.linker
        for wrapper in linker.marks.function(t.ref).wrappers:
            outer = linker.decorators.definition_context(t.ref)
            made = linker.decorators.decorator_result(outer, wrapper)
            found = merge(*[linker.attributes.of_one(m, name) for m in made if isinstance(m, Inst)])
            if found:
                return found
        return UNKNOWN

    def _own(self, t: Fn, name: str) -> Types:
        if name == "__func__":
            return (t._replace(bound=None),)
        if name == "__self__":
            return t.bound or UNKNOWN
        wrapped = self._wrapped(t) if name == "__wrapped__" else UNKNOWN
        return wrapped or ((t,) if name in ITSELF else UNKNOWN)

    def _wrapped(self, t: Fn) -> Types:
        """What ``@wraps(f)`` says that a function stands in for."""
        program = self.linker.program
        outer = self.linker.decorators.definition_context(t.ref)
        around = program.outer(program.context(*t.ref, t.binds), outer.fid)
        for value in self.linker.marks.function(t.ref).wrappers:
            event = call_of(around.frame.events, value)
            if event is not None and event[ARGUMENTS] and program.dotted(around, event[CALLEE]) == WRAPS:
                return self.linker.types(around, event[ARGUMENTS][0])
        return UNKNOWN
