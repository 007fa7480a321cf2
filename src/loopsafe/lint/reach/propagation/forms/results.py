"""All types of the result of a call: a constructed object, a declared or returned result, a partial."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    ASYNC,
    CALLEE,
    CONSTANT,
    DEF,
    GENERATOR,
    KEYWORDS,
    LAMBDA,
    OF,
    TAG,
    method_of,
    receiver_of,
)
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.enumerations import is_member
from loopsafe.lint.link.program.types import Cls, Fn, Gen, Inst, Keywords, Part, Type, Types
from loopsafe.lint.reach.propagation.calls.keywords import keyword_lookup
from loopsafe.lint.reach.propagation.calls.returns import returned, returns_receiver
from loopsafe.lint.reach.propagation.forms.declared import declared
from loopsafe.lint.reach.propagation.objects.copies import copied, copied_whole, of_same_classes
from loopsafe.lint.reach.propagation.objects.foreign import made_by_library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

OWN = ("param", 0)
SUPER = ("name", "super")
GETATTR = ("name", "getattr")
QUALIFIED_GETATTR = "builtins.getattr"
DEEPEST = 3  # calls in calls, whose bodies are looked into
SPREAD = ""  # stands among the keywords of a partial for those that are not known


def keyword_lookup_result(certainty: Certainty, context: Context, env: Env, number: int) -> Types:
    """All types of ``options.get("name")``, if the contents of ``**options`` are known."""
    question = keyword_lookup(context.frame, number) if env else None
    if question is None:
        return ()
    index, name, default = question
    for t in next((types for i, types in env if i == index), ()):
        if isinstance(t, Keywords):
            given = dict(t.pairs)
            return given[name] if name in given else certainty.certain(context, env, default)
    return ()


class _Call(NamedTuple):
    """One call, event ``number`` of a context, whose result is wanted. ``depth``: of the recursion."""

    certainty: Certainty
    context: Context
    env: Env
    number: int
    depth: int

    @property
    def event(self) -> Event:
        return self.context.frame.events[self.number]

    def certain(self, value: Value) -> Types:
        """All types of a value of the same frame."""
        return self.certainty.certain(self.context, self.env, value, self.depth + 1)

    def made(self, ref: Ref) -> Type:
        """The object of a class that the call makes."""
        return self.certainty.constructions.made(ref, self.context, self.env, self.number)


def result(certainty: Certainty, context: Context, env: Env, number: int, depth: int, kind: int = DEF) -> Types:
    """All types of the result of a call, event ``number``; with ``kind`` `ASYNC`, of the awaited result."""
    linker, event = certainty.linker, context.frame.events[number]
    if event[CALLEE] == SUPER:
        return ()
    call = _Call(certainty, context, env, number, depth)
    original = copied(linker, context, event)
    if original is not None:
        return _copy(call, original)
    original = copied_whole(linker, context, event)
    if original is not None:
        return of_same_classes(linker, call.certain(original))
    callees = linker.types(context, event[CALLEE])
    if len(callees) > 1 or _is_open(callees):  # ``self.factory()``: the one that this object received; ``cls()``
        callees = call.certain(event[CALLEE])
    elif callees and isinstance(callees[0], Cls) and receiver_of(event[CALLEE]) == OWN:
        callees = call.certain(event[CALLEE]) or callees  # ``self.kind()``: those below name another class
    if len(callees) != 1:
        return made_by_library(linker, context, event) if not callees and kind == DEF else ()
    callee = callees[0]
    if isinstance(callee, Cls):
        return _instance(call, callee) if kind == DEF else ()  # that depends on ``__await__``
    if not isinstance(callee, Fn):
        return ()
    return _generator(call, callee) if kind == DEF and _is_generator(linker, callee) else _returned(call, callee, kind)


def _is_generator(linker: Linker, function: Fn) -> bool:
    """Whether calling a function of the project returns a generator that runs its own body."""
    frame = linker.program.frame(function.ref)
    return frame.kind == GENERATOR and not (frame.decorators or linker.program.module_of(function.ref).is_stub)


def _generator(call: _Call, function: Fn) -> Types:
    """The generator that a call makes."""
    made = call.certainty.linker.types(call.context, ("call", call.number))
    return made if len(made) == 1 and isinstance(made[0], Gen) and made[0].ref == function.ref else ()


def _copy(call: _Call, original: Value) -> Types:
    """The copy of an object: a new object of the same class."""
    of = call.certain(original)
    if len(of) != 1 or not isinstance(one := of[0], Inst) or not one.exact:
        return ()
    return (call.made(one.ref),)


def _is_open(callees: Types) -> bool:
    return len(callees) == 1 and isinstance(callees[0], Cls) and callees[0].open


def _returned(call: _Call, function: Fn, kind: int) -> Types:
    """The types that a function declares as its result, or those that it returns if these are narrower."""
    linker, event = call.certainty.linker, call.event
    offloads = linker.marks.function(function.ref).get("offloads") if kind == ASYNC else None
    if offloads is not None:
        return _offloaded(call, function, offloads.args)
    target = linker.program.context(*function.ref)
    annotation = target.frame.returns_annotation if target.frame.kind == kind else None
    if annotation is not None and method_of(event[CALLEE]) and returns_receiver(linker, function.ref):
        receiver = call.certain(event[CALLEE][OF])
        if receiver:
            return receiver
    if annotation is not None and linker.annotations.special(target, annotation) == "Self":
        return tuple(Inst(t.ref) for t in function.bound or () if isinstance(t, Inst))
    declared_types = declared(linker, target, annotation)
    return _narrower(call, target, declared_types, kind) or declared_types


def _offloaded(call: _Call, helper: Fn, parameters: Sequence[object]) -> Types:
    """``await to_thread(load)``: the declared result of ``load``, or the returned value of a lambda.

    For a class, the object that the thread constructs.
    """
    certainty, linker = call.certainty, call.certainty.linker
    frame = linker.program.frame(helper.ref)
    arguments = Arguments.of_event(linker, call.context, call.event).to(helper)
    handed = (arguments.parameter(frame, i) for i, name in enumerate(frame.parameter_names()) if name in parameters)
    functions = next(handed, None) or ()
    while len(functions) == 1 and isinstance(one := functions[0], Part):
        functions = one.callee
    if len(functions) == 1 and isinstance(one := functions[0], Cls):
        return _constructed(call, one)
    if len(functions) != 1 or not isinstance(function := functions[0], Fn):
        return ()
    if linker.program.qualified(function.ref) == QUALIFIED_GETATTR:
        return call.certain(_getattr_target(call.event[ARGUMENTS]))
    inside = linker.program.context(*function.ref)
    if inside.frame.kind == LAMBDA:
        return certainty.together(inside, (), tuple(value for value, _ in inside.frame.returns), call.depth)
    # The linker knows more about the results of libraries: a streamed response, a file in memory.
    own = inside.frame.kind == DEF and not inside.module.is_stub
    return declared(linker, inside, inside.frame.returns_annotation) if own else ()


def _getattr_target(given: Sequence[Value]) -> Value:
    """``manager.config`` of ``to_thread(getattr, manager, "config")``."""
    after = given[given.index(GETATTR) + 1 :] if GETATTR in given else ()
    if len(after) != 2 or after[1] is None or after[1][TAG] != "const" or not isinstance(after[1][CONSTANT], str):
        return None
    return ("attr", after[0], after[1][CONSTANT])


def _narrower(call: _Call, target: Context, declared_types: Types, kind: int) -> Types:
    """The returned types where a base class is declared: ``def make() -> Base: return Child()``."""
    certainty, context, env, number, depth = call
    linker = certainty.linker
    if depth > DEEPEST or not any(
        isinstance(t, Inst) and not linker.program.module_of(t.ref).is_stub for t in declared_types
    ):
        return ()
    seen = returned(certainty, context, env, number, target, kind, depth + 1)
    return (
        seen if all(t in declared_types or any(_is_of(linker, t, one) for one in declared_types) for t in seen) else ()
    )


def _is_of(linker: Linker, t: Type, base: Type) -> bool:
    return isinstance(t, Inst) and isinstance(base, Inst) and base.ref in linker.hierarchy.mro(t.ref)


def _instance(call: _Call, cls: Cls) -> Types:
    """The object that calling a class gives."""
    certainty, context, env, number, depth = call
    linker, event = certainty.linker, call.event
    if certainty.contents.is_copy(context, event):
        held = certainty.contents.of_each(context, env, ("call", number), depth + 1)
        return (Inst(cls.ref, (held,) if held else ()),)
    if linker.program.module_of(cls.ref).is_stub:
        for t in linker.types(context, ("call", number)):
            if isinstance(t, Part):
                return _partial(call, t)
    if linker.hierarchy.is_enumeration(cls.ref):
        given = event[ARGUMENTS]
        same = call.certain(given[0]) if len(given) == 1 else ()
        return same if all(is_member(t) and t.ref == cls.ref for t in same) else ()
    return _constructed(call, cls)


def _constructed(call: _Call, cls: Cls) -> Types:
    """A new object of a class, if its constructor alone decides what it is."""
    linker = call.certainty.linker
    if cls.open or linker.hierarchy.is_enumeration(cls.ref):
        return ()
    made = linker.methods.find(cls.ref, "__new__")
    own = made is not None and not linker.program.module_of(made.owner).is_stub
    return () if own else (call.made(cls.ref),)


def _partial(call: _Call, made: Part) -> Types:
    """``partial(f, x)`` of one known function."""
    given, named = call.event[ARGUMENTS], call.event[KEYWORDS]
    known = call.certain(given[0]) if given else ()
    if len(known) != 1:
        return ()
    if any(v is not None and v[TAG] == "star" for v in given) or any(key is None for key, _ in named):
        return (made._replace(callee=known, args=(), keywords=((SPREAD, ()),)),)
    fixed = tuple(call.certain(v) for v in given[1:])
    keywords = tuple((key, call.certain(v)) for key, v in named)
    return (made._replace(callee=known, args=fixed, keywords=keywords),)
