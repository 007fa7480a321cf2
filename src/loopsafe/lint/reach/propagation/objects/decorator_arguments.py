"""The arguments of a decorator, for the one function that it decorates: ``@retry(pause=False)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS, KWARG, TAG, VARARG, call_of
from loopsafe.lint.link.calls.arguments import written_for
from loopsafe.lint.link.program.types import Cls, Fn
from loopsafe.lint.reach.propagation.objects.enumerations import literal

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Types
    from loopsafe.lint.reach.propagation.certainty import Certainty


class DecoratorArguments:
    """Finds, for the wrapper around a decorated function, the line that decorates the function."""

    def __init__(self, linker: Linker, certainty: Certainty) -> None:
        self.linker = linker
        self.certainty = certainty

    def parameter(self, context: Context, fid: int, index: int) -> Types:
        """All types of parameter ``index`` of the decorator ``fid`` that encloses ``context``."""
        decorated = self._decorated(context, fid)
        if decorated is None:
            return ()
        bound_in, function = decorated
        around = self.linker.decorators.definition_context(function)
        found = [
            self._argument(around, wrapper, (context.mid, fid), index, once=bound_in == fid)
            for wrapper in self.linker.marks.function(function).wrappers
            if self._is_by(around, wrapper, (context.mid, fid))
        ]
        return found[0] if len(found) == 1 else ()

    def _decorated(self, context: Context, fid: int) -> tuple[int, Ref] | None:
        """The function that the enclosing decorator received, and the frame that has it as a parameter."""
        program = self.linker.program
        inside = set(program.ancestors(context.module, context.fid))
        found = [
            (bound, types[0].ref)
            for bound, _, types in context.binds
            if bound in inside and bound >= fid and len(types) == 1 and isinstance(types[0], Fn)
            if not program.module_of(types[0].ref).is_stub and self.linker.marks.function(types[0].ref).wrappers
        ]
        return max(found) if len({ref for _, ref in found}) == 1 else None

    def _is_by(self, around: Context, wrapper: Value, decorator: Ref) -> bool:
        """Whether a decorator on a line is this function, a call of it, or an object with it as ``__call__``."""
        event = call_of(around.frame.events, wrapper)
        means = self.linker.types(around, wrapper if event is None else event[CALLEE])
        if len(means) != 1:
            return False
        if isinstance(means[0], Cls):
            call = self.linker.methods.find(means[0].ref, "__call__")
            return event is not None and call is not None and call.ref == decorator
        return isinstance(means[0], Fn) and means[0].ref == decorator

    def _argument(self, around: Context, wrapper: Value, decorator: Ref, index: int, *, once: bool) -> Types:
        """The types that the decorating line passes for a parameter.

        ``once``: the decorator itself receives the function, without a call in between.
        """
        frame = self.linker.program.frame(decorator)
        name, kind, _, default = frame.params[index]
        event = call_of(around.frame.events, wrapper)
        if frame.owner >= 0:  # ``@Retry(pause=False)``: the object that is called then
            called = index == 0 and frame.name == "__call__" and event is not None
            return self.certainty.certain(around, (), wrapper) if called else ()
        if (once and event is not None) or kind in (VARARG, KWARG):
            return ()  # what a decorator passes to itself, when called without the function, is unknown
        if event is not None:
            value = written_for(name, event, frame, bound=False)
            if value is not None:
                return self.certainty.certain(around, (), value)
            if _is_open(event):
                return ()
        elif index == 0:
            return ()
        if default is not None and default[TAG] == "const":
            return (literal(default),)
        return ()


def _is_open(event: Event) -> bool:
    """Whether ``*args`` or ``**kwargs`` may pass further arguments."""
    starred = any(value is not None and value[TAG] == "star" for value in event[ARGUMENTS])
    return starred or any(key is None for key, _ in event[KEYWORDS])
