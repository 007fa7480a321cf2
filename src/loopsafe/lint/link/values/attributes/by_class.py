"""What one class says about an attribute: annotations, and assignments in its body and in its methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.link.calls.replaced import Replaced
from loopsafe.lint.link.program.types import UNKNOWN, Inst, Ref, Types, merge
from loopsafe.lint.link.values.attributes.descriptors import Descriptors
from loopsafe.lint.link.values.attributes.reconciled import Attribute, reconcile
from loopsafe.lint.link.values.storage.made_with import subclass_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Class
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Substitution

    DeclaredAndAssigned = tuple[Types | None, Types | None]  # None where a statement has no annotation, or no value


class ClassStatements:
    """Lookup of attributes in one class of an MRO at a time."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.hierarchy = linker.hierarchy
        self.methods = linker.methods
        self.replaced = Replaced(linker)
        self.descriptors = Descriptors(linker)

    def attribute(self, t: Inst, owner: Ref, cls: Class, name: str, *, shadowed: bool = False) -> Types:
        """What one class says about an attribute: annotations, assignments in the class body and in methods."""
        linker = self.linker
        attribute = Attribute(t, owner, name)
        given = {**(self.hierarchy.substitution(t, owner) or {}), "Self": (Inst(t.ref, t.args),)}
        declared: list[Types] = []
        assigned: list[Types] = []
        in_body = () if shadowed else self._in_class_body(attribute, cls, given)
        for said, made in (*in_body, *self._in_methods(attribute, cls, given)):
            if said is not None:
                declared.append(said)
            if made is not None:
                assigned.append(made)
        assigned.append(linker.named_by_values.attribute(owner, name))
        assigned.append(linker.foreign_writes.attribute(owner, name))
        if any(map(self.descriptors.is_descriptor, merge(*assigned))):
            assigned.append(self.descriptors.filled_in(t, owner, name))
        return reconcile(linker, attribute, declared, assigned)

    def _in_class_body(self, attribute: Attribute, cls: Class, given: Substitution) -> Iterator[DeclaredAndAssigned]:
        """What each statement of the class body declares an attribute to be, and what it assigns."""
        linker, t = self.linker, attribute.instance
        body = linker.program.context(attribute.owner[0], cls.frame)
        for annotation, value in cls.attributes.get(attribute.name, ()):
            assigned = linker.types(body, value) if value is not None else UNKNOWN
            declared = linker.annotations.instance(body, annotation, given) if annotation is not None else None
            if declared is not None and any(self.descriptors.is_descriptor(x) for x in assigned):
                # ``name: Instance = Instance(C)`` names the descriptor; what is read is what it gives.
                declared = tuple(x for x in self.descriptors.read(t, declared) if not self.descriptors.is_descriptor(x))
            if value is None:
                yield declared, None
                continue
            field = linker.records.default(body, value)
            yield declared, self.descriptors.read(t, assigned) if field is None else field

    def _in_methods(self, attribute: Attribute, cls: Class, given: Substitution) -> Iterator[DeclaredAndAssigned]:
        """The same for each assignment to ``self.name`` in a method that objects of the class may run."""
        linker, t, owner = self.linker, attribute.instance, attribute.owner
        for fid, annotation, value in cls.instance.get(attribute.name, ()):
            if value is not None and self.replaced.never_runs(t, owner, fid):
                continue
            method = self.methods.context(owner, fid, t)
            declared = linker.annotations.instance(method, annotation, given) if annotation is not None else None
            if value is None:
                yield declared, None
                continue
            option = subclass_option(linker, t, method.frame, value)
            types = linker.types(method, value) if option is None else option
            yield declared, linker.default_factories.or_made(method, value, types)


def is_annotated(cls: Class, name: str) -> bool:
    """Whether a class declares an attribute, in its body or where a method assigns it."""
    return any(a is not None for a, _ in cls.attributes.get(name, ())) or any(
        a is not None for _, a, _ in cls.instance.get(name, ())
    )
