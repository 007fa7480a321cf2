"""Results of unknown callables by their declaration: ``make: Callable[[], Session]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ANNOTATION,
    ATTRIBUTE,
    CALLEE,
    DECLARATION,
    IDENTIFIER,
    KEY,
    MEMBERS,
    NUMBER,
    OF,
    TAG,
    listed_in,
)
from loopsafe.lint.link.program.aliases import type_alias
from loopsafe.lint.link.program.types import UNKNOWN, Fn, Inst, Substitution, Types, merge
from loopsafe.lint.link.values.annotations import TYPE_QUALIFIERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

DEEPEST = 6


def declared_result(linker: Linker, context: Context, callee: Value) -> Types:
    """What calling ``callee`` gives by the annotation of the parameter or attribute it is."""
    found = [_result(linker, where, annotation) for where, annotation in _annotations(linker, context, callee, 0)]
    return merge(*found) if found else UNKNOWN


def _result(
    linker: Linker, context: Context, annotation: Value, given: Substitution | None = None, depth: int = 0
) -> Types:
    """``R`` of ``Callable[..., R]``, in whatever it is nested, with its type variables as ``given``."""
    if annotation is None or depth > DEEPEST:  # an alias may name itself
        return UNKNOWN
    if annotation[TAG] == "union":
        return merge(*[_result(linker, context, member, given, depth) for member in annotation[MEMBERS]])
    if annotation[TAG] != "item":
        alias = type_alias(linker, context, annotation) if annotation[TAG] in ("name", "attr", "from") else None
        return _result(linker, *alias, given, depth + 1) if alias is not None and alias[1] != annotation else UNKNOWN
    _, base, argument = annotation
    arguments = listed_in(argument)
    special = linker.annotations.special(context, base)
    if special == "Callable" and len(arguments) == 2:
        return linker.annotations.instance(context, arguments[1], given)
    if special in TYPE_QUALIFIERS:
        return _result(linker, context, arguments[0], given, depth)
    if special in ("Optional", "Union"):
        return merge(*[_result(linker, context, member, given, depth) for member in arguments])
    types = tuple(linker.annotations.instance(context, argument, given) for argument in arguments)
    generic = linker.annotations.generic_alias(context, base, types)
    return _result(linker, *generic, depth + 1) if generic is not None else UNKNOWN


def _annotations(linker: Linker, context: Context, value: Value, depth: int) -> Iterator[tuple[Context, Value]]:
    """The annotations of what a value comes from, each with the context it is written in."""
    if value is not None and depth <= DEEPEST and value[TAG] in SOURCES:
        yield from SOURCES[value[TAG]](linker, context, value, depth)


def _of_parameter(linker: Linker, context: Context, value: AccessPath, depth: int) -> Iterator[tuple[Context, Value]]:
    yield context, context.frame.params[value[NUMBER]][ANNOTATION]


def _of_declared(linker: Linker, context: Context, value: AccessPath, depth: int) -> Iterator[tuple[Context, Value]]:
    yield context, value[DECLARATION]


def _of_inner(linker: Linker, context: Context, value: AccessPath, depth: int) -> Iterator[tuple[Context, Value]]:
    yield from _annotations(linker, context, value[OF], depth + 1)


def _of_members(linker: Linker, context: Context, value: AccessPath, depth: int) -> Iterator[tuple[Context, Value]]:
    for member in value[MEMBERS]:
        yield from _annotations(linker, context, member, depth + 1)


def _of_outer(linker: Linker, context: Context, value: AccessPath, depth: int) -> Iterator[tuple[Context, Value]]:
    yield from _annotations(linker, linker.program.outer(context, context.frame.parent), value[OF], depth + 1)


def _of_name(linker: Linker, context: Context, value: AccessPath, depth: int) -> Iterator[tuple[Context, Value]]:
    for owner, assigned in context.entries(value[IDENTIFIER]):
        yield from _annotations(linker, linker.program.outer(context, owner), assigned, depth + 1)


def _of_element(linker: Linker, context: Context, value: AccessPath, depth: int) -> Iterator[tuple[Context, Value]]:
    """``Callable[[], Session]`` of ``dict[str, Callable[[], Session]]``."""
    for where, annotation in _annotations(linker, context, value[OF], depth + 1):
        if annotation is not None and annotation[TAG] == "item":
            yield where, listed_in(annotation[KEY])[-1]


def _of_call(linker: Linker, context: Context, value: AccessPath, depth: int) -> Iterator[tuple[Context, Value]]:
    yield from _of_returned(linker, linker.types(context, context.frame.events[value[NUMBER]][CALLEE]))


def _of_returned(linker: Linker, functions: Types) -> Iterator[tuple[Context, Value]]:
    """``-> Callable[[], Session]`` of functions that make what is called."""
    for fn in functions:
        if isinstance(fn, Fn):
            yield linker.program.context(*fn.ref), linker.program.frame(fn.ref).returns_annotation


def _of_attribute(linker: Linker, context: Context, value: AccessPath, depth: int) -> Iterator[tuple[Context, Value]]:
    program, name = linker.program, value[ATTRIBUTE]
    for t in linker.types(context, value[OF]):
        for owner in linker.hierarchy.mro(t.ref) if isinstance(t, Inst) else ():
            cls = program.cls(owner)
            for annotation, _ in cls.attributes.get(name, ()):
                yield program.context(owner[0], cls.frame), annotation
            for fid, annotation, assigned in cls.instance.get(name, ()):
                where = program.context(owner[0], fid)
                yield where, annotation
                yield from _annotations(linker, where, assigned, depth + 1)
        getter = linker.methods.find(t.ref, "__getattr__") if isinstance(t, Inst) else None
        if getter is not None and not linker.attributes.of_one(t, name):
            yield from _of_returned(linker, (Fn(getter.ref),))


SOURCES: dict[str, Callable[[Linker, Context, AccessPath, int], Iterator[tuple[Context, Value]]]] = {
    "param": _of_parameter,
    "typed": _of_declared,
    "narrow": _of_inner,
    "exclude": _of_inner,
    "guarded": _of_inner,
    "union": _of_members,
    "up": _of_outer,
    "name": _of_name,
    "attr": _of_attribute,
    "item": _of_element,
    "elem": _of_element,
    "call": _of_call,
}
"""Where the annotation of a value is found, by the form of the value."""
