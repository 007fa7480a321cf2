"""What the project's decorators call a function with by themselves: ``func(service, *args)`` in a wrapper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, OP, PARAMETER
from loopsafe.lint.link.calls.arguments import Arguments, written_for
from loopsafe.lint.link.program.types import UNKNOWN, Fn, is_none, merge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Types


class Injected:
    """The calls of a decorated function that its decorators make in the functions they put in its place."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._within: dict[int, dict[int, list[int]]] = {}

    def types(self, ref: Ref, index: int) -> Types:
        """What the decorators of a function pass for a parameter, where they write it."""
        linker, program = self.linker, self.linker.program
        outer = linker.decorators.definition_context(ref)
        name = program.frame(ref).params[index][PARAMETER]
        found: list[Types] = []
        for wrapper in linker.marks.function(ref).wrappers:
            for decorator in linker.types(outer, wrapper):
                if isinstance(decorator, Fn) and not program.module_of(decorator.ref).is_stub:
                    found += self._passed_by(decorator, ref, name)
        return tuple(t for t in merge(*found) if not is_none(t)) if found else UNKNOWN

    def _passed_by(self, decorator: Fn, ref: Ref, name: str) -> Iterator[Types]:
        """What the functions inside a decorator pass for the parameter ``name`` of the function that it decorates."""
        linker, program = self.linker, self.linker.program
        frame = program.frame(ref)
        entered = linker.callables.enter(decorator, Arguments.of(((Fn(ref),),)))
        taken = [("name", parameter) for parameter in entered.frame.parameter_names()]
        for context in self._inside(entered):
            for event in context.frame.events:
                if event[OP] != "call" or event[CALLEE] not in taken:
                    continue
                value = written_for(name, event, frame, bound=False)
                called = linker.types(context, event[CALLEE]) if value is not None else UNKNOWN
                if any(isinstance(t, Fn) and t.ref == ref for t in called):
                    yield linker.types(context, value)

    def _inside(self, context: Context) -> Iterator[Context]:
        """The functions that stand in the one that ``context`` enters."""
        children = self._within.get(context.mid)
        if children is None:
            children = self._within[context.mid] = {}
            for fid, frame in enumerate(context.module.facts.frames):
                children.setdefault(frame.parent, []).append(fid)
        for fid in children.get(context.fid, ()):
            yield self.linker.program.context(context.mid, fid, context.binds)
