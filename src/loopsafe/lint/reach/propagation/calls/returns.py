"""The values that functions of the project return, and the calls that made the generators whose bodies run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, ASYNC, CALLEE, DEF, NUMBER, OBJECT, OF, OP, TAG, decorator_function
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Types, is_none, merge

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

MOST_RETURNS = 4
DEEPEST = 16  # calls whose functions are looked into, each for the sake of another
DEPTH = 2  # the values around the call have been looked at before


def receiver(certainty: Certainty, context: Context, env: Env, value: Value, depth: int = 0) -> Types:
    """All types of the receiver of a method call, without None, which has no methods; empty if uncertain."""
    found = _without_none(certainty.certain(context, env, value))
    kind = ASYNC if value is not None and value[TAG] == "await" else DEF
    value = value[OF] if value is not None and kind == ASYNC else value
    if found or value is None or value[TAG] != "call":
        return found
    callee = context.frame.events[value[NUMBER]][CALLEE]
    chosen = callee is not None and callee[TAG] == "call" and depth < DEPTH
    means = receiver(certainty, context, env, callee, depth + 1) if chosen else certainty.certain(context, env, callee)
    means = means or certainty.linker.types(context, callee)
    if len(means) != 1 or not isinstance(means[0], (Fn, Cls)):
        return ()
    if isinstance(means[0], Cls):
        own = not means[0].open and not certainty.linker.program.module_of(means[0].ref).is_stub
        return (Inst(means[0].ref, (), True),) if own and chosen and kind == DEF else ()
    linker = certainty.linker
    arguments = Arguments.of_event(linker, context, context.frame.events[value[NUMBER]])
    return returned(certainty, context, env, value[NUMBER], linker.callables.enter(means[0], arguments), kind, DEPTH)


def _without_none(types: Types) -> Types:
    """The types without None, unless None is the only one."""
    return tuple(t for t in types if not is_none(t)) or types


def returned(
    certainty: Certainty, context: Context, env: Env, number: int, target: Context, kind: int, depth: int
) -> Types:
    """What a function of the project returns to the call that is event ``number``."""
    frame = target.frame
    if target.module.is_stub or frame.kind != kind or not 0 < len(frame.returns) <= MOST_RETURNS:
        return ()
    if not is_undecorated_result(certainty.linker, (target.mid, target.fid)):
        return ()
    call = (context.number, number)
    if call in certainty.returning or len(certainty.returning) > DEEPEST:
        return ()  # what a function returns may hang on itself: ``config = self.merge(config)``
    certainty.returning.add(call)
    try:
        passed = certainty.passing.bound(context, env, number, target, frozenset(range(len(frame.params))))
        taken = [value for value, scope in frame.returns if not certainty.excludes(target, passed, scope)]
        return certainty.together(target, passed, tuple(taken), depth)
    finally:
        certainty.returning.remove(call)


def is_undecorated_result(linker: Linker, ref: Ref) -> bool:
    """Whether a call returns what the function's body returns: decorators like ``@lru_cache`` do not change it."""
    wrappers = linker.marks.function(ref).wrappers
    around = linker.decorators.definition_context(ref) if wrappers else None
    if around is None:
        return not wrappers
    marked = (linker.marks.written(around, decorator_function(around.frame.events, value)) for value in wrappers)
    return all(marks is not None and marks.get("passes_through") is not None for marks in marked)


def entered(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    """All types of ``y`` in ``with x as y``, by the ``__enter__`` methods of the types of ``x``."""
    name = "__enter__" if value[TAG] == "enter" else "__aenter__"
    if value[OF] is not None and value[OF][TAG] == "call":
        given = _yielded(certainty, context, env, value[OF][NUMBER], depth)
        if given:
            return given
    found: list[Types] = []
    for t in certainty.certain(context, env, value[OF], depth + 1):
        methods = certainty.linker.methods.of(t, name) if isinstance(t, Inst) else []
        if len(methods) != 1 or certainty.linker.marks.function(methods[0].ref).wrappers:
            return ()
        target = certainty.linker.program.context(*methods[0].ref)
        if target.module.is_stub or target.frame.kind not in (DEF, ASYNC) or not target.frame.returns:
            return ()
        own: Env = ((0, (t,)),)
        taken = [back for back, scope in target.frame.returns if not certainty.excludes(target, own, scope)]
        known = certainty.together(target, own, tuple(taken), depth + 1)
        if not known:
            return ()
        found.append(known)
    return merge(*found) if found else ()


def _yielded(certainty: Certainty, context: Context, env: Env, number: int, depth: int) -> Types:
    """The types that a ``@contextmanager`` function yields when event ``number`` calls it."""
    linker, call = certainty.linker, (context.number, number)
    callees = linker.types(context, context.frame.events[number][CALLEE])
    if len(callees) != 1 or not isinstance(callees[0], Fn) or callees[0].wrap != "context":
        return ()
    target = linker.callables.enter(callees[0], Arguments.of_event(linker, context, context.frame.events[number]))
    frame = target.frame
    if target.module.is_stub or not frame.yields or call in certainty.returning or len(certainty.returning) > DEEPEST:
        return ()
    certainty.returning.add(call)
    try:
        passed = certainty.passing.bound(context, env, number, target, frozenset(range(len(frame.params))))
        return certainty.together(target, passed, frame.yields, depth + 1)
    finally:
        certainty.returning.remove(call)


def returns_receiver(linker: Linker, ref: Ref) -> bool:
    """Whether a method returns its receiver, whatever its annotation says: ``query.where(x)``."""
    frame, marked = linker.program.frame(ref), linker.marks.function(ref)
    if frame.owner < 0 or marked.staticmethod or marked.classmethod or marked.wrappers:
        return False
    return bool(frame.returns) and all(value == ("param", 0) for value, _ in frame.returns)


def made_by(linker: Linker, context: Context, number: int, target: Context) -> int:
    """The call that made the generator whose body an event runs: ``rows(x)`` of ``for row in rows(x)``."""
    event = context.frame.events[number]
    ref = (target.mid, target.fid)
    for value in event[ARGUMENTS] if event[OP] == "call" else (event[OBJECT],):
        if value is not None and value[TAG] == "call":
            callees = linker.types(context, context.frame.events[value[NUMBER]][CALLEE])
            if any(isinstance(t, Fn) and t.ref == ref for t in callees):
                return int(value[NUMBER])
    return number
