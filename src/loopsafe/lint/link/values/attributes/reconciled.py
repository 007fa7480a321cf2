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
    if useful:
        known = tuple(x for x in known if not is_display(x) or _may_be_container(linker, x, useful))
        return _of_both(linker, attribute, useful, known) if known else _of_declaration(linker, attribute, useful)
    passed = linker.records.constructed(*attribute) if declared else UNKNOWN
    return merge(_as_inherited(linker, attribute, known), passed) if known else passed or everything


def _of_both(linker: Linker, attribute: Attribute, declared: Types, assigned: Types) -> Types:
    """What an attribute is that has an annotation, and that code assigns something to."""
    if all(is_callback(linker, x) for x in declared):
        return merge(assigned, linker.records.constructed(*attribute))
    refs = _classes(declared)
    if all(isinstance(x, (Inst, Gen)) and refines(linker, x, refs) for x in assigned):
        return _of_subclasses(linker, attribute, declared, assigned)
    is_interface = refs and all(map(linker.hierarchy.is_interface, refs))
    beside = tuple(x for x in assigned if has_own_code(linker, x)) if is_interface else UNKNOWN
    if any(map(linker.records.is_typed_dict, merge(declared, beside))) and all(map(shows_all, assigned)):
        return assigned
    return _of_declaration(linker, attribute, declared, beside, tuple(filter(is_display, assigned)))


def _may_be_container(linker: Linker, display: Type, declared: Types) -> bool:
    """Whether what is put into an attribute is put into a container of Python's own.

    ``self.repo.add(row)`` makes no list of a ``Repository``. A protocol means one that has all its methods.
    """
    methods, hierarchy, module_of = linker.methods, linker.hierarchy, linker.program.module_of
    containers = [t.ref for t in hierarchy.as_instance(display) if isinstance(t, Inst)]
    for t in declared:
        if not isinstance(t, Inst) or module_of(t.ref).is_stub or linker.records.is_typed_dict(t):
            return True
        own = [ref for ref in hierarchy.mro(t.ref) if not module_of(ref).is_stub]
        if hierarchy.is_protocol(t.ref):
            names = {name for ref in own for name in linker.program.cls(ref).methods}
            if all(methods.find(ref, name) for ref in containers for name in names):
                return True
        elif not hierarchy.is_complete(t.ref) or any(ref in hierarchy.mro(t.ref) for ref in containers):
            return True
    return False


def _of_subclasses(linker: Linker, attribute: Attribute, declared: Types, assigned: Types) -> Types:
    """What an attribute is where all that is assigned to it says more than the annotation.

    Others may be made with something else: ``store: Store = field(default_factory=Memory)``.
    """
    refs = _classes(declared)
    passed = linker.records.constructed(*attribute)
    others = tuple(x for x in passed if x not in assigned and _is_more_exact(linker, x, refs))
    return merge(more_exact(linker, assigned, declared), _displays_passed(linker, attribute, declared), others)


def _of_declaration(
    linker: Linker, attribute: Attribute, declared: Types, beside: Types = UNKNOWN, displays: Types = UNKNOWN
) -> Types:
    """What the annotation of an attribute says, and what is seen ``beside`` it.

    ``displays`` count where the annotation leaves open what is put in.
    """
    said = merge(declared, beside)
    if _is_vague(linker, declared):
        return merge(said, displays, _displays_passed(linker, attribute, declared))
    return _of_protocol(linker, attribute, said, _classes(declared))


def _displays_passed(linker: Linker, attribute: Attribute, declared: Types) -> Types:
    """The displays that constructors are passed for an attribute whose annotation leaves open what is put in."""
    if not _is_vague(linker, declared):
        return UNKNOWN
    return tuple(filter(is_display, linker.records.constructed(*attribute)))


def _is_vague(linker: Linker, declared: Types) -> bool:
    """``dict``, ``dict[str, list]``, ``dict[str, Callable]``: what is put in says more than the annotation."""
    return any(leaves_content_open(linker, x) for x in declared)


def _classes(types: Types) -> list[Ref]:
    return [x.ref for x in types if isinstance(x, Inst)]


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
