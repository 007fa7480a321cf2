"""What an attribute is, by what is declared of it and by what is assigned to it: whichever says more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.link.program.open_types import has_own_code, is_callback, is_display, leaves_content_open, shows_all
from loopsafe.lint.link.program.types import UNKNOWN, Gen, Inst, Ref, is_none, merge, specified
from loopsafe.lint.link.values.annotations import more_exact, refines

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Type, Types


class Attribute(NamedTuple):
    """An attribute of an instance, and the class in its MRO that declares or assigns it."""

    instance: Inst
    owner: Ref
    name: str


def reconcile(linker: Linker, attribute: Attribute, declared: list[Types], assigned: list[Types]) -> Types:
    """What an attribute is: what its annotations say, unless what is assigned to it says more."""
    everything = merge(*assigned)
    known = linker.filled(tuple(x for x in everything if not is_none(x)))
    useful = tuple(x for x in merge(*declared) if not is_none(x)) if declared else UNKNOWN
    if not useful:
        passed = linker.records.constructed(*attribute) if declared else UNKNOWN
        if not known:
            return passed or everything
        return merge(_as_inherited(linker, attribute, known), passed)
    if known and all(is_callback(linker, x) for x in useful):
        return merge(known, linker.records.constructed(*attribute))
    refs = [x.ref for x in useful if isinstance(x, Inst)]
    # ``dict``, ``dict[str, list]``, ``dict[str, Callable]``: what is put in says more than the annotation.
    vague = any(leaves_content_open(linker, x) for x in useful)
    passed = tuple(filter(is_display, linker.records.constructed(*attribute))) if vague else UNKNOWN
    if known and all(isinstance(x, (Inst, Gen)) and refines(linker, x, refs) for x in known):
        # ``store: Store = field(default_factory=Memory)``: others may be made with another one.
        others = (
            x for x in linker.records.constructed(*attribute) if x not in known and _is_more_exact(linker, x, refs)
        )
        return merge(more_exact(linker, known, useful), passed, tuple(others))
    if refs and all(map(linker.hierarchy.is_interface, refs)):
        useful = merge(useful, tuple(x for x in known if has_own_code(linker, x)))
    if known and any(map(linker.records.is_typed_dict, useful)) and all(map(shows_all, known)):
        return known
    if vague:
        return merge(useful, tuple(filter(is_display, known)), passed)
    return _of_protocol(linker, attribute, useful, refs)


def _of_protocol(linker: Linker, attribute: Attribute, declared: Types, refs: list[Ref]) -> Types:
    """What constructor calls pass for an attribute that is declared to be a protocol; anything else as declared."""
    if not any(map(linker.hierarchy.is_protocol, refs)):
        return declared
    passed = tuple(x for x in linker.records.constructed(*attribute) if refines(linker, x, refs))
    is_all = passed and passed == linker.records.all_passed(*attribute)
    return passed if is_all else merge(declared, passed)


def _as_inherited(linker: Linker, attribute: Attribute, known: Types) -> Types:
    """``known`` with the type arguments of the annotation that it overrides: ``objects = Manager()`` in a model."""
    t, owner, name = attribute
    if not any(isinstance(x, Inst) and not x.args and linker.type_variables.of_class(x.ref) for x in known):
        return known
    order = linker.hierarchy.mro(owner)
    for above in order[1:]:
        cls = linker.program.cls(above)
        annotation = next((a for a, _ in cls.attributes.get(name, ()) if a is not None), None)
        if annotation is not None:
            given = {**(linker.hierarchy.substitution(t, above) or {}), "Self": (Inst(t.ref, t.args),)}
            body = linker.program.context(above[0], cls.frame)
            said = linker.annotations.instance(body, annotation, given)
            return tuple(_of_same_elements(linker, x, said) for x in specified(known, said))
    return known


def _of_same_elements(linker: Linker, t: Type, said: Types) -> Type:
    """``t`` with the type arguments of what it overrides, if it has as many type variables and no arguments itself."""
    if not isinstance(t, Inst) or t.args or len(said) != 1 or not isinstance(said[0], Inst):
        return t
    alike = len(said[0].args) == len(linker.type_variables.of_class(t.ref))
    return t._replace(args=said[0].args) if alike else t


def _is_more_exact(linker: Linker, t: Type, refs: list[Ref]) -> bool:
    """Whether an object that a constructor is passed says more than the declaration of the field."""
    return isinstance(t, Inst) and t.exact and refines(linker, t, refs)
