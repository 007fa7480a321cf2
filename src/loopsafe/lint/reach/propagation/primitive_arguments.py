"""Whether a call of a primitive blocks with the arguments that are known: ``shutdown(wait=wait)``.

The knowledge says for some primitives that they only block with certain arguments. Here these conditions are evaluated
again with the constants that reach the call through parameters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS, OP, TAG
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import Cls, Fn
from loopsafe.lint.reach.propagation.calls.implicit_arguments import KNOWN, expanded

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types
    from loopsafe.lint.link.targets.primitives import Primitives
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

INITIALISER = "__init__"


class PrimitiveArguments:
    """Evaluates the conditions in a primitive's marks with the constants that reach its arguments."""

    def __init__(self, linker: Linker, primitives: Primitives, certainty: Certainty) -> None:
        self.linker = linker
        self.primitives = primitives
        self.certainty = certainty

    def may_block(self, context: Context, env: Env, event: Event, function: Fn) -> bool:
        """Whether a call of a primitive may block, given what is known about its arguments."""
        if event[OP] != "call" or not self._is_called(context, event, function):
            return True
        given = self._arguments(context, env, event)
        if given is None:
            return True
        overload = self.linker.overloads.resolve(function, given)
        return self.primitives.of_call(overload, given) is not None

    def _is_called(self, context: Context, event: Event, function: Fn) -> bool:
        """Whether the arguments of a call are for the function itself, not for another one that receives it."""
        frame = self.linker.program.frame
        wanted = frame(function.ref)
        for t in self.linker.types(context, event[CALLEE]):
            if isinstance(t, Fn) and t.ref[0] == function.ref[0]:
                called = frame(t.ref)
                if (called.owner, called.name) == (wanted.owner, wanted.name):
                    return True
            elif isinstance(t, Cls) and wanted.name == INITIALISER:
                return True
        return False

    def _arguments(self, context: Context, env: Env, event: Event) -> Arguments | None:
        """The arguments of a call, one by one; None if it passes ``*rest`` or ``**rest`` with unknown contents."""
        positional = expanded(event[ARGUMENTS], env)
        spread = self.certainty.passing.spread(context, env, event)
        if spread is None and any(key is None for key, _ in event[KEYWORDS]):
            return None
        if any(value is not None and value[TAG] == "star" for value in positional):
            return None
        named = {key: self._types(context, env, value) for key, value in event[KEYWORDS] if key is not None}
        named.update(spread or {})
        return Arguments.of(tuple(self._types(context, env, value) for value in positional)).after(
            keywords=tuple(named.items())
        )

    def _types(self, context: Context, env: Env, value: Value) -> Types:
        """All types that a value can have if that is certain; otherwise the types that it is seen to have."""
        if value is not None and value[TAG] == KNOWN:
            return value[1]  # type: ignore[no-any-return]
        return self.certainty.certain(context, env, value) or self.linker.types(context, value)
