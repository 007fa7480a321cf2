"""What calls certainly give: objects that they make, results that are declared, and partials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, DEF, KEYWORDS, OF, TAG, method_of
from loopsafe.lint.link.program.enumerations import is_member
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Keywords, Part, Type, Types
from loopsafe.lint.reach.propagation.calls.keywords import asked
from loopsafe.lint.reach.propagation.calls.returns import gives_itself_back, returned
from loopsafe.lint.reach.propagation.forms.declared import declared
from loopsafe.lint.reach.propagation.objects.copies import copied, copied_whole, of_same_classes

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

SUPER = ("name", "super")
DEEPEST = 3  # calls in calls, whose bodies are looked into
SPREAD = ""  # stands among the keywords of a partial for those that are not known


def asked_for(certainty: Certainty, context: Context, env: Env, number: int) -> Types:
    """What ``options.get("name")`` gives, when it is known what was passed for ``**options``."""
    question = asked(context.frame, number) if env else None
    if question is None:
        return ()
    index, name, default = question
    for t in next((types for i, types in env if i == index), ()):
        if isinstance(t, Keywords):
            given = dict(t.pairs)
            return given[name] if name in given else certainty.certain(context, env, default)
    return ()


def result(certainty: Certainty, context: Context, env: Env, number: int, depth: int, kind: int = DEF) -> Types:
    """What event ``number``, a call, gives; with ``kind`` `ASYNC` what awaiting it gives."""
    linker, event = certainty.linker, context.frame.events[number]
    if event[CALLEE] == SUPER:
        return ()
    original = copied(linker, context, event)
    if original is not None:
        of = certainty.certain(context, env, original, depth + 1)
        if len(of) != 1 or not isinstance(one := of[0], Inst) or not one.exact:
            return ()
        return (certainty.constructions.made(one.ref, context, env, number),)
    original = copied_whole(linker, context, event)
    if original is not None:
        return of_same_classes(linker, certainty.certain(context, env, original, depth + 1))
    callees = linker.types(context, event[CALLEE])
    if len(callees) > 1:  # ``self.factory()``: what this object was given
        callees = certainty.certain(context, env, event[CALLEE], depth + 1)
    if len(callees) != 1:
        return ()
    callee = callees[0]
    if isinstance(callee, Cls):
        return _instance(certainty, context, env, callee, number, depth) if kind == DEF else ()  # ``__await__`` says
    if isinstance(callee, Fn):
        target = linker.program.context(*callee.ref)
        annotation = target.frame.returns_annotation if target.frame.kind == kind else None
        itself = annotation is not None and gives_itself_back(linker, callee.ref) and bool(method_of(event[CALLEE]))
        back = certainty.certain(context, env, event[CALLEE][OF], depth + 1) if itself else ()
        if back:
            return back
        if annotation is not None and linker.annotations.special(target, annotation) == "Self":
            return tuple(Inst(t.ref) for t in callee.bound or () if isinstance(t, Inst))
        said = declared(linker, target, annotation)
        return _narrower(certainty, context, env, number, target, said, kind, depth) or said
    return ()


def _narrower(
    certainty: Certainty, context: Context, env: Env, number: int, target: Context, said: Types, kind: int, depth: int
) -> Types:
    """What is seen to be returned where a base class is declared: ``def make() -> Base: return Child()``."""
    linker = certainty.linker
    if depth > DEEPEST or not any(isinstance(t, Inst) and linker.hierarchy.subclasses(t.ref) for t in said):
        return ()
    seen = returned(certainty, context, env, number, target, kind, depth + 1)
    return seen if all(isinstance(t, Inst) and any(_is_of(linker, t, one) for one in said) for t in seen) else ()


def _is_of(linker: Linker, t: Inst, said: Type) -> bool:
    return isinstance(said, Inst) and said.ref in linker.hierarchy.mro(t.ref)


def _instance(certainty: Certainty, context: Context, env: Env, cls: Cls, number: int, depth: int) -> Types:
    """The object that calling a class gives."""
    linker, event = certainty.linker, context.frame.events[number]
    if certainty.contents.is_copy(context, event):
        held = certainty.contents.of_each(context, env, ("call", number), depth + 1)
        return (Inst(cls.ref, (held,) if held else ()),)
    if linker.program.module_of(cls.ref).is_stub:
        for t in linker.types(context, ("call", number)):
            if isinstance(t, Part):
                return _partial(certainty, context, env, t, number, depth)
    if linker.hierarchy.is_enumeration(cls.ref):
        given = event[ARGUMENTS]
        same = certainty.certain(context, env, given[0], depth + 1) if len(given) == 1 else ()
        return same if all(is_member(t) and t.ref == cls.ref for t in same) else ()
    if cls.open:
        return ()
    made = linker.methods.find(cls.ref, "__new__")
    own = made is not None and not linker.program.module_of(made.owner).is_stub
    return () if own else (certainty.constructions.made(cls.ref, context, env, number),)


def _partial(certainty: Certainty, context: Context, env: Env, made: Part, number: int, depth: int) -> Types:
    """``partial(f, x)`` of a function that is certain."""
    event = context.frame.events[number]
    given, named = event[ARGUMENTS], event[KEYWORDS]
    known = certainty.certain(context, env, given[0], depth + 1) if given else ()
    if len(known) != 1:
        return ()
    if any(v is not None and v[TAG] == "star" for v in given) or any(key is None for key, _ in named):
        return (made._replace(callee=known, args=(), keywords=((SPREAD, ()),)),)
    fixed = tuple(certainty.certain(context, env, v, depth + 1) for v in given[1:])
    keywords = tuple((key, certainty.certain(context, env, v, depth + 1)) for key, v in named)
    return (made._replace(callee=known, args=fixed, keywords=keywords),)
