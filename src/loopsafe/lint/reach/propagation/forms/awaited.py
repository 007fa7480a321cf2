"""The types that ``await x`` returns, also through functions that wait for coroutines: ``wait_for(load(), 3)``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    ASYNC,
    CALLEE,
    CONSTANT,
    ELEMENTS,
    KEY,
    NUMBER,
    OF,
    TAG,
    VARARG,
    call_of,
    members_of,
    method_of,
)
from loopsafe.lint.link.calls.arguments import Arguments, written_for
from loopsafe.lint.link.linker import CONTAINERS
from loopsafe.lint.link.program.types import Cls, Fn, Types, merge
from loopsafe.lint.link.values.awaitables import AWAITED
from loopsafe.lint.reach.propagation.forms.declared import declared
from loopsafe.lint.reach.propagation.forms.results import result

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env


class Relayed(NamedTuple):
    """The awaitables that a call waits for: one, whose result it returns, or ``several``, returned as a list.

    ``or_else``: other types that it is declared to return in place of a result.
    """

    awaited: tuple[Value, ...]
    several: bool
    or_else: Types

    def result(self, certainty: Certainty, context: Context, env: Env, index: int, depth: int) -> Types:
        """The types of the result of one awaitable."""
        given = certainty.certain(context, env, ("await", self.awaited[index]), depth + 1)
        return merge(given, self.or_else) if given else ()


def awaited(certainty: Certainty, context: Context, env: Env, value: Value, depth: int) -> Types:
    """All types of ``await load()``, ``await wait_for(load(), 3)``, ``await create_task(load())``."""
    if value is None or value[TAG] != "call":
        return ()
    relayed = _relayed(certainty.linker, context, context.frame.events[value[NUMBER]])
    if relayed is None:
        return result(certainty, context, env, value[NUMBER], depth, kind=ASYNC)
    return () if relayed.several else relayed.result(certainty, context, env, 0, depth)


def settled(certainty: Certainty, context: Context, env: Env, number: int, depth: int) -> Types:
    """All types of ``task.result()``: the same as those of ``await task``."""
    linker, callee = certainty.linker, context.frame.events[number][CALLEE]
    future = callee[OF] if method_of(callee) else None
    if future is None or future[TAG] != "call":
        return ()
    methods = linker.types(context, callee)
    if len(methods) != 1 or not isinstance(method := methods[0], Fn) or method.bound is None:
        return ()
    target = linker.program.context(*method.ref)
    given, owner = target.frame.returns_annotation, target.frame.owner
    if not target.module.is_stub or given is None or owner < 0:
        return ()
    is_held = linker.type_variables.name_of(target, given) in linker.type_variables.of_class((target.mid, owner))
    return awaited(certainty, context, env, future, depth) if is_held else ()


def gathered(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    """All types of one item of ``users, items = await gather(f(), g())``."""
    held, key = value[OF], value[KEY]
    index = key[CONSTANT] if key is not None and key[TAG] == "const" else None
    call = call_of(context.frame.events, held[OF]) if held is not None and held[TAG] == "await" else None
    if call is None or index.__class__ is not int:
        return ()
    relayed = _relayed(certainty.linker, context, call)
    if relayed is None or not relayed.several or not -len(relayed.awaited) <= index < len(relayed.awaited):
        return ()
    return relayed.result(certainty, context, env, index, depth)


def _relayed(linker: Linker, context: Context, event: Event) -> Relayed | None:
    """The awaitables that a call waits for, by its annotations: it takes ``Awaitable[T]``, and returns ``T``."""
    callees = linker.types(context, event[CALLEE])
    if len(callees) != 1 or not isinstance(function := callees[0], Fn):
        return None
    chosen = linker.overloads.choose(function, Arguments.of_event(linker, context, event)) or (function.ref[1],)
    target = linker.program.context(function.ref[0], chosen[0])
    if len(chosen) != 1 or (given := _awaited_annotation(target)) is None:
        return None
    several = given[TAG] == "item" and _is_container(linker, target, given[OF])
    members = members_of(given[KEY] if several else given)
    name = linker.type_variables.name_of(target, members[0]) if members and members[0] is not None else None
    others = [declared(linker, target, member) for member in members[1:]]
    written = (
        _written_for(linker, target, event, name, bound=function.bound is not None) if name and all(others) else ()
    )
    return Relayed(written, several, merge(*others)) if written else None


def _written_for(linker: Linker, target: Context, event: Event, name: str, *, bound: bool) -> tuple[Value, ...]:
    """The arguments for the parameter that is declared as an awaitable of the type variable ``name``."""
    for index, (parameter, kind, annotation, _) in enumerate(target.frame.params):
        if _awaits(linker, target, annotation) == name:
            if kind == VARARG:
                written = event[ARGUMENTS][index - bound :]
                return written if all(value is not None and value[TAG] != "star" for value in written) else ()
            one = written_for(parameter, event, target.frame, bound=bound)
            return (one,) if one is not None else ()
    return ()


def _is_container(linker: Linker, target: Context, value: Value) -> bool:
    """Whether an annotation begins with ``list``, or another container."""
    means = linker.types(target, value)
    return bool(means) and all(isinstance(t, Cls) and linker.program.module_of(t.ref).name in CONTAINERS for t in means)


def _awaited_annotation(target: Context) -> Value:
    """The declared result of awaiting a call: ``T`` of ``async def f() -> T`` or ``def f() -> Future[T]``."""
    declared = target.frame.returns_annotation
    if target.frame.kind == ASYNC or declared is None:
        return declared
    return declared[KEY] if declared[TAG] == "item" else None


def _awaits(linker: Linker, target: Context, annotation: Value) -> str | None:
    """The type variable of ``Awaitable[T]`` and ``Coroutine[Any, Any, T]``."""
    if annotation is None or annotation[TAG] != "item" or annotation[KEY] is None:
        return None
    if linker.annotations.special(target, annotation[OF]) not in AWAITED:
        return None
    key = annotation[KEY]
    last = key[ELEMENTS][-1] if key[TAG] == "seq" and key[ELEMENTS] else key
    return linker.type_variables.name_of(target, last) if last is not None else None
