"""All types that an annotation allows: ``C``, ``Future[int]``, ``C`` of ``list[C]``; interfaces allow anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import KEY, MEMBERS, OF, TAG, listed_in
from loopsafe.lint.link.linker import CONTAINERS
from loopsafe.lint.link.program.types import Cls, Foreign, Inst, Lit, Types, merge
from loopsafe.lint.reach.propagation.conditions.answers import ABSTRACT
from loopsafe.lint.reach.propagation.objects.foreign import declared_of_library

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context


UNIONS: dict[str, tuple[Types, ...]] = {"Optional": ((Lit(None, "NoneType"),),), "Union": ()}
"""The forms that stand for several classes, and what each of them adds."""


def declared(linker: Linker, context: Context, annotation: Value) -> Types:
    """All types of a plain class annotation; of a union, only if all its members are known."""
    if annotation is None:
        return ()
    if annotation[TAG] == "union":
        members = [declared(linker, context, member) for member in annotation[MEMBERS]]
        return merge(*members) if all(members) else ()
    if annotation == ("const", None):
        return (Lit(None, "NoneType"),)
    if annotation[TAG] == "item":
        form = linker.annotations.special(context, annotation[OF])
        if form in UNIONS:
            members = [declared(linker, context, member) for member in listed_in(annotation[KEY])]
            return merge(*members, *UNIONS[form]) if all(members) else ()
        of_library = _list_of_library(linker, context, annotation)
        if of_library:
            return of_library
        annotation = annotation[OF]  # ``Future[int]``
    if annotation is None or annotation[TAG] not in ("name", "attr", "from"):
        return ()
    # One class, or those of an import that depends on the platform.
    found = [t for t in linker.types(context, annotation) if isinstance(t, Cls)]
    if not found:
        return declared_of_library(linker, context, annotation)
    program = linker.program
    plain = all(program.module_of(t.ref).name not in ABSTRACT and program.cls(t.ref).name != "object" for t in found)
    return tuple(Inst(t.ref) for t in found) if plain and len(found) == len(linker.types(context, annotation)) else ()


def _list_of_library(linker: Linker, context: Context, annotation: AccessPath) -> Types:
    """``list[C]`` of a library's class."""
    elements = declared_element(linker, context, annotation)
    if not elements or not all(isinstance(t, Foreign) for t in elements):
        return ()
    return tuple(Inst(t.ref, (elements,)) for t in linker.types(context, annotation[OF]) if isinstance(t, Cls))


def declared_element(linker: Linker, context: Context, annotation: Value) -> Types:
    """``C`` of ``list[C]``."""
    if annotation is None or annotation[TAG] != "item" or annotation[KEY] is None or annotation[KEY][TAG] == "seq":
        return ()
    means, module_of = linker.types(context, annotation[OF]), linker.program.module_of
    plain = all(isinstance(t, Cls) and module_of(t.ref).name in CONTAINERS for t in means)
    return declared(linker, context, annotation[KEY]) if means and plain else ()
