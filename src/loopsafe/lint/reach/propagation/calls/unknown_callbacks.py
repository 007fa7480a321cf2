"""Unknown callbacks: a call that passes one does not run the callbacks that other calls pass to the same function.

``state.execute(callback)``, with a callback from a dict, runs some unknown function. It does not run the functions that
other modules pass to ``execute``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS, KIND, KWARG, NUMBER, OP, TAG, VARARG
from loopsafe.lint.link.program.types import Cls, Fn, Part, Something
from loopsafe.lint.reach.propagation.calls.implicit_arguments import KNOWN

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.propagation.calls.passing import Passing
    from loopsafe.lint.reach.propagation.environment import Env

FIRST_KEY = -2_000
"""Where the numbers begin under which an environment says that a parameter is a stranger."""
IS_UNKNOWN_CALLEE = (Something(True, False),)
CODE = (Fn, Part, Cls)


def is_unknown_callee(env: Env, callee: Value) -> bool:
    """Whether the called value is a parameter that received an unknown value."""
    if not env or callee is None or callee[TAG] != "param":
        return False
    return any(index == FIRST_KEY - callee[NUMBER] for index, _ in env)


class UnknownCallbacks:
    """Finds parameters that receive an unknown value from this call, and functions from other calls."""

    def __init__(self, linker: Linker, passing: Passing) -> None:
        self.linker = linker
        self.passing = passing
        self._run: dict[Ref, tuple[int, ...]] = {}

    def passed(self, context: Context, env: Env, number: int, target: Context) -> Env:
        """The entries of the callee's environment for parameters that receive an unknown value."""
        indices = self._run_by(target)
        if not indices or context.frame.events[number][OP] != "call":
            return ()
        given = ((index, self.passing.written(context, env, number, target, index)) for index in indices)
        return tuple(
            (FIRST_KEY - index, IS_UNKNOWN_CALLEE)
            for index, values in given
            if values is not None and self._is_unknown(context, env, values[0])
        )

    def _run_by(self, target: Context) -> tuple[int, ...]:
        """The parameters that a function calls or passes on, and for which some calls pass a function."""
        ref = (target.mid, target.fid)
        found = self._run.get(ref)
        if found is None:
            used: set[Value] = set()
            for event in target.frame.events:
                if event[OP] == "call":
                    used.update((event[CALLEE], *event[ARGUMENTS], *(value for _, value in event[KEYWORDS])))
            found = self._run[ref] = tuple(
                index
                for index, parameter in enumerate(target.frame.params)
                if ("param", index) in used
                and parameter[KIND] not in (VARARG, KWARG)
                and any(isinstance(t, CODE) for t in self.linker.parameters.passed(*ref, index))
            )
        return found

    def _is_unknown(self, context: Context, env: Env, value: Value) -> bool:
        if value is not None and value[TAG] == KNOWN:
            return False
        return is_unknown_callee(env, value) or not self.linker.types(context, value)
