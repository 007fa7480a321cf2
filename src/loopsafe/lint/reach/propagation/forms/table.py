"""The table that says, for each form of value, how its possible types are found; `Certainty` looks into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ASKED_CLASS,
    ATTRIBUTE,
    CLASS_NAME,
    DECLARED,
    IDENTIFIER,
    KWARG,
    LAMBDA,
    LEFT,
    MEMBERS,
    NUMBER,
    OF,
    TAG,
    VARARG,
    AccessPath,
)
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Lit, Part, Something, Types, merge
from loopsafe.lint.reach.propagation.calls.implicit_arguments import KNOWN
from loopsafe.lint.reach.propagation.calls.returns import entered
from loopsafe.lint.reach.propagation.closures import around, enclosing, outer
from loopsafe.lint.reach.propagation.conditions.branches import is_text
from loopsafe.lint.reach.propagation.conditions.has_attribute import has_attribute
from loopsafe.lint.reach.propagation.forms.attributes import attribute
from loopsafe.lint.reach.propagation.forms.awaited import awaited, gathered, settled
from loopsafe.lint.reach.propagation.forms.declared import declared
from loopsafe.lint.reach.propagation.forms.elements import element, item
from loopsafe.lint.reach.propagation.forms.results import keyword_lookup_result, result
from loopsafe.lint.reach.propagation.forms.texts import folded
from loopsafe.lint.reach.propagation.objects.enumerations import literal, member
from loopsafe.lint.reach.propagation.objects.foreign import narrowed_to_library

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env


def _constant(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return (literal(value),)


def _known(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return value[OF]  # type: ignore[no-any-return]


def _text(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    """Text, because a constant is part of it: ``f"x{y}"``, ``"x" + y``; the very text, where both parts are known."""
    if not is_text(value):
        return ()
    parts = [certainty.certain(context, env, part, depth + 1) for part in value[LEFT:]]
    texts = [t.value for known in parts for t in known if isinstance(t, Lit) and isinstance(t.value, str)]
    if all(len(known) == 1 for known in parts) and len(texts) == len(parts):
        return (Lit("".join(texts), "str"),)
    return _display(certainty, context, env, ("type", "str"), depth)


def _defined(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return certainty.linker.types(context, value)


def _display(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    name = "dict" if value[TAG] in ("dict", "mapping") else value[CLASS_NAME]
    holds = certainty.contents.of_display(context, env, value, depth)
    return tuple(t._replace(args=holds) for t in certainty.linker.instance(name) if isinstance(t, Inst))


def _param(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    known = next((types for index, types in env if index == value[NUMBER]), ())
    return (
        certainty.contents.unless_aliased(context, value, known)
        or _parameter(certainty, context, value[NUMBER])
        or _bound_function(context, value[NUMBER])
    )


def _parameter(certainty: Certainty, context: Context, index: int) -> Types:
    """The types of a parameter for every caller: those of ``self``, or of a plain annotation."""
    _, kind, annotation, default = context.frame.params[index]
    if index == 0 and context.frame.owner >= 0:
        marked = certainty.linker.marks.function((context.mid, context.fid))
        return () if marked.staticmethod else certainty.linker.types(context, ("param", 0))
    if kind in (VARARG, KWARG) or default == ("const", None):
        return ()
    return declared(certainty.linker, context, annotation)


def _bound_function(context: Context, index: int) -> Types:
    """The function that a parameter is bound to in this context, such as the one that a decorator receives."""
    bound = context.bound(context.fid, index) or ()
    return bound if len(bound) == 1 and isinstance(bound[0], (Fn, Cls, Part)) else ()


def _up(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return certainty.certain(
        certainty.linker.program.outer(context, context.frame.parent), around(env), value[OF], depth + 1
    )


def _typed(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return certainty.certain(context, env, value[DECLARED], depth)


def _guarded(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return certainty.certain(context, env, value[OF], depth)


def _union(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return certainty.together(context, env, value[MEMBERS], depth)


def _tried(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return certainty.together(context, env, value[1:3], depth)


def _narrow(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    known = certainty.certain(context, env, value[OF], depth + 1)
    classes = certainty.answers.classes(context, value[ASKED_CLASS])
    if classes is None:
        return narrowed_to_library(certainty.linker, context, value[ASKED_CLASS])
    typed = tuple(t for t in known if not isinstance(t, Something))
    kept = tuple(t for t in typed if classes and not certainty.answers.never(t, classes))
    if typed and typed == known:
        return kept
    shapes = any(certainty.answers.is_protocol(ref) for ref in classes or ())
    return () if shapes else merge(kept, tuple(Inst(ref) for ref in classes or ()))


def _exclude(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    known = certainty.certain(context, env, value[OF], depth + 1)
    classes = certainty.answers.classes(context, value[ASKED_CLASS])
    return tuple(
        t
        for t in known
        if not (
            (classes and certainty.answers.always(t, classes))
            or certainty.answers.is_tested_class(t, context, value[ASKED_CLASS])
        )
    )


def _call(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    found = (
        keyword_lookup_result(certainty, context, env, value[NUMBER])
        or certainty.branches.truth(context, env, value[NUMBER], depth)
        or has_attribute(certainty.linker, certainty, context, env, value[NUMBER], depth)
        or certainty.name_prefixes.asked(context, env, value[NUMBER], depth)
        or folded(certainty, context, env, value[NUMBER], depth)
    )
    found = found or result(certainty, context, env, value[NUMBER], depth)
    return found or settled(certainty, context, env, value[NUMBER], depth)


def _await(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return awaited(certainty, context, env, value[OF], depth)


def _item(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return gathered(certainty, context, env, value, depth) or item(certainty, context, env, value, depth)


def _attr(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    named = member(certainty.linker, context, value) or certainty.module_names.member(
        context, value[OF], value[ATTRIBUTE]
    )
    return named or attribute(certainty, context, env, value, depth)


def _name(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    captured = enclosing(context).get(value[IDENTIFIER]) if env else None
    found = next((types for index, types in env if index == outer(captured)), ()) if captured is not None else ()
    found = found or certainty.module_names.named(context, around(env), value[IDENTIFIER])
    return found or _local_around(certainty, context, env, value[IDENTIFIER], depth)


def _local_around(certainty: Certainty, context: Context, env: Env, name: str, depth: int) -> Types:
    """The types of a name in a lambda that the enclosing function binds once: ``lambda: manager.config``."""
    parent = context.frame.parent
    if context.frame.kind != LAMBDA or parent <= 0:
        return ()
    outside = certainty.linker.program.outer(context, parent)
    bound = [value for _, value in outside.frame.bindings.get(name, ())]
    known = len(bound) == 1 and bound[0] is not None and bound[0][TAG] != "param"
    return certainty.certain(outside, around(env), bound[0], depth + 1) if known else ()


def _from(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    return certainty.module_names.imported(context, value)


FORMS: dict[str, Callable[[Certainty, Context, Env, AccessPath, int], Types]] = {
    "aenter": entered,
    "attr": _attr,
    "await": _await,
    "bin": _text,
    "call": _call,
    "cls": _defined,
    "const": _constant,
    "dict": _display,
    "elem": element,
    "enter": entered,
    "exclude": _exclude,
    "fn": _defined,
    "from": _from,
    "gen": _defined,
    "guarded": _guarded,
    "item": _item,
    KNOWN: _known,
    "mapping": _display,
    "name": _name,
    "narrow": _narrow,
    "param": _param,
    "seq": _display,
    "tried": _tried,
    "type": _display,
    "typed": _typed,
    "union": _union,
    "up": _up,
}
"""How each form of value is looked into; nothing is certain of any other."""
