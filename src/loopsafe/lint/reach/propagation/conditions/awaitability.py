"""The result of ``isawaitable(f())``, if ``f`` is certainly a coroutine function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, ASYNC, CALLEE, IDENTIFIER, TAG, call_of
from loopsafe.lint.link.program.types import Fn
from loopsafe.lint.reach.propagation.closures import enclosing

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types
    from loopsafe.lint.reach.propagation.environment import Env
    from loopsafe.lint.reach.propagation.objects.construction import Values


def is_certainly_awaitable(linker: Linker, known: Values, context: Context, env: Env, value: Value) -> bool:
    """Whether a test asks if a value is awaitable, and the value is the result of a coroutine function."""
    test = call_of(context.frame.events, value)
    if test is None or len(test[ARGUMENTS]) != 1:
        return False
    made = call_of(context.frame.events, test[ARGUMENTS][0])
    if made is None or not linker.awaitables.is_awaitability_test(context, test):
        return False
    means = known.certain(context, env, made[CALLEE]) or _captured(context, made[CALLEE])
    return bool(means) and all(
        isinstance(t, Fn) and not t.declared and linker.program.frame(t.ref).kind == ASYNC for t in means
    )


def _captured(context: Context, callee: Value) -> Types:
    """The function that a decorator received, used by a nested function: the wrapper's ``f``."""
    index = enclosing(context).get(callee[IDENTIFIER]) if callee is not None and callee[TAG] == "name" else None
    return (context.bound(context.frame.parent, index) if index is not None else None) or ()
