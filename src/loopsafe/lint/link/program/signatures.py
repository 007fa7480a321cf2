"""Whether a method fits a signature that an interface asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import IDENTIFIER, KEYWORD_ONLY, KWARG, OF, POSITIONAL_ONLY, TAG, VARARG

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame, Value

PLAIN = frozenset({"str", "bytes", "int", "float", "bool", "None", "dict", "list", "set", "tuple"})


def fits(found: Frame, wanted: Frame) -> bool:
    """Whether ``found`` can be called wherever ``wanted`` is expected: kind, parameters and plain annotations."""
    if found.kind != wanted.kind or not _agree(found.returns_annotation, wanted.returns_annotation):
        return False
    given = found.params[1:]
    names = {name: annotation for name, kind, annotation, _ in given if kind != POSITIONAL_ONLY}
    rest = {kind for _, kind, _, _ in given}
    met: set[str] = set()
    for index, (name, kind, annotation, _) in enumerate(wanted.params[1:]):
        if kind in (VARARG, KWARG):
            continue
        if kind == POSITIONAL_ONLY or name.startswith("__"):
            if index < len(given) and given[index][1] not in (KEYWORD_ONLY, KWARG):
                met.add(given[index][0])
                if given[index][1] != VARARG and not _agree(given[index][2], annotation):
                    return False
            elif VARARG not in rest:
                return False
        elif name in names:
            met.add(name)
            if not _agree(names[name], annotation):
                return False
        elif not (KWARG in rest or (VARARG in rest and kind != KEYWORD_ONLY)):
            return False
    return all(default is not None or kind in (VARARG, KWARG) or name in met for name, kind, _, default in given)


def is_telling(wanted: Frame) -> bool:
    """Whether a signature has parameters with names, so that few methods fit it by accident."""
    return any(kind not in (POSITIONAL_ONLY, VARARG, KWARG) for _, kind, _, _ in wanted.params[1:])


def takes_anything(wanted: Frame) -> bool:
    """Whether a signature is ``(*args, **kwargs)``: it asks for nothing but a name."""
    return len(wanted.params) > 1 and all(kind in (VARARG, KWARG) for _, kind, _, _ in wanted.params[1:])


def _agree(found: Value, wanted: Value) -> bool:
    """Whether two annotations can mean the same: only plain ones are compared."""
    one, other = _plain(found), _plain(wanted)
    return not one or not other or one == other


def _plain(annotation: Value) -> str:
    if annotation == ("const", None):
        return "None"
    if annotation is not None and annotation[TAG] == "item":
        annotation = annotation[OF]
    return (
        annotation[IDENTIFIER]
        if annotation is not None and annotation[TAG] == "name" and annotation[IDENTIFIER] in PLAIN
        else ""
    )
