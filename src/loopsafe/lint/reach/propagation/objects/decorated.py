"""Objects that decorators make of functions: with ``@task(retries=3)``, each function has its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, DEF, LAMBDA, MEMBERS, NUMBER, OF, TAG, branch_of
from loopsafe.lint.link.calls.arguments import Arguments, with_partial
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Part, Types, merge

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

DEEPEST = 3  # of functions that leave it to others to make the object


class DecoratedFunctions:
    """Follows a function into the project's decorator that receives it, and out again as the result."""

    def __init__(self, linker: Linker, certainty: Certainty) -> None:
        self.linker = linker
        self.certainty = certainty

    def made_of(self, ref: Ref, types: Types) -> Types:
        """The types of the name of a decorated function: the object made for this one function."""
        wrappers = self.linker.marks.function(ref).wrappers
        if len(wrappers) != 1 or not any(isinstance(t, Inst) for t in types):
            return types
        body = self.linker.decorators.definition_context(ref)
        decorators = self._value(body, (), wrappers[0], 0) or self.linker.types(body, wrappers[0])
        given = Arguments.of(((Fn(ref),),))
        made = self._called(decorators[0], given, 0) if len(decorators) == 1 else ()
        if len(made) != 1 or not isinstance(object_ := made[0], Inst):
            return types
        return made if any(isinstance(t, Inst) and t.ref == object_.ref for t in types) else types

    def _called(self, decorator: Type, given: Arguments, depth: int) -> Types:
        """The result of a decorator that is called with the function as its only argument."""
        if isinstance(decorator, Part):
            merged = with_partial(decorator, given)
            return self._called(decorator.callee[0], merged, depth) if len(decorator.callee) == 1 else ()
        if not isinstance(decorator, Fn):
            return ()
        entered = self.linker.callables.enter(decorator, given)
        bound = ((index, types) for fid, index, types in entered.binds if fid == entered.fid)
        env = tuple(sorted((index, types) for index, types in bound if _is_one_function(types)))
        return self._returned(entered, env, depth)

    def _returned(self, context: Context, env: Env, depth: int) -> Types:
        frame = context.frame
        if context.module.is_stub or frame.kind not in (DEF, LAMBDA) or depth > DEEPEST:
            return ()
        taken = [value for value, at in frame.returns if not self.certainty.excludes(context, env, at)]
        return self._together(context, env, taken, depth)

    def _together(self, context: Context, env: Env, values: list[Value], depth: int) -> Types:
        found = [self._value(context, env, value, depth) for value in values]
        return merge(*found) if found and all(found) else ()

    def _value(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        known = self.certainty.certain(context, env, value)
        if known or value is None:
            return known
        if value[TAG] == "union":
            taken = [
                v for v in value[MEMBERS] if not self.certainty.excludes(context, env, branch_of(context.frame, v))
            ]
            return self._together(context, env, taken, depth)
        if value[TAG] == "guarded":
            return self._value(context, env, value[OF], depth)
        return self._result(context, env, value[NUMBER], depth + 1) if value[TAG] == "call" else ()

    def _result(self, context: Context, env: Env, number: int, depth: int) -> Types:
        """The types of the result of a call of one function."""
        linker = self.linker
        event = context.frame.events[number]
        means = linker.types(context, event[CALLEE])
        if len(means) != 1 or not isinstance(means[0], Fn) or linker.marks.function(means[0].ref).wrappers:
            return ()
        target = linker.callables.enter(means[0], Arguments.of_event(linker, context, event))
        wanted = frozenset(range(len(target.frame.params)))
        return self._returned(target, self.certainty.passing.bound(context, env, number, target, wanted), depth)


def _is_one_function(types: Types) -> bool:
    return len(types) == 1 and isinstance(types[0], (Fn, Cls, Part))
