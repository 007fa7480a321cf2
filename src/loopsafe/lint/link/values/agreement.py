"""Whether the calls of a function agree on what they pass for a parameter that says nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.link.program.types import UNKNOWN, Cls, Fn, Gen, Inst, Part, merge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Ref, Types

MOST_CLASSES = 3  # more different classes than this do not agree,
MOST_PARTLY_UNKNOWN = 1  # nor do more than this where a call passes something that is not known


def agreed(linker: Linker, passed: Sequence[Types], *, is_partly_unknown: bool) -> Types:
    """The union of what all calls pass; where its classes disagree, only the functions in it.

    ``is_partly_unknown``: one of the calls passes something that is not known.
    """
    merged = merge(*passed) if passed else UNKNOWN
    classes = _classes(merged)
    disagree = len(classes) > (MOST_PARTLY_UNKNOWN if is_partly_unknown else MOST_CLASSES) and not _are_related(
        linker, classes
    )
    if disagree and not _are_alternatives(linker, classes, passed):
        return tuple(t for t in merged if isinstance(t, (Fn, Part, Gen)))
    return merged


def _classes(types: Types) -> set[Ref]:
    """The classes among types, and those of the objects among them."""
    return {t.ref for t in types if isinstance(t, (Inst, Cls))}


def _are_related(linker: Linker, classes: set[Ref]) -> bool:
    """Whether classes have an ancestor of the project in common: arguments of one kind."""
    common = set.intersection(*[set(linker.hierarchy.mro(ref)) for ref in classes])
    return any(not linker.program.module_of(ref).is_stub for ref in common)


def _are_alternatives(linker: Linker, classes: set[Ref], passed: Sequence[Types]) -> bool:
    """Whether one call alone passes them all, classes of the project: what a table or a factory has to offer.

    ``str``, ``dict`` and ``list`` together are a document: they say nothing of what is done with it.
    """
    if any(linker.program.module_of(ref).is_stub for ref in classes):
        return False
    return any(classes <= _classes(types) for types in passed)
