"""Whether a method fits a signature that an interface asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import IDENTIFIER, KEYWORD_ONLY, KIND, KWARG, OF, PARAMETER, POSITIONAL_ONLY, TAG, VARARG

if TYPE_CHECKING:
    from typing import TypeAlias

    from loopsafe.lint.facts import Frame, Value

    Parameter: TypeAlias = "tuple[str, int, Value, Value]"

COLLECTING = (VARARG, KWARG)
PLAIN = frozenset({"str", "bytes", "int", "float", "bool", "None", "dict", "list", "set", "tuple"})


def fits(found: Frame, wanted: Frame) -> bool:
    """Whether ``found`` can be called wherever ``wanted`` is expected: kind, parameters and plain annotations."""
    if found.kind != wanted.kind or not _agree(found.returns_annotation, wanted.returns_annotation):
        return False
    taking = found.params[1:]
    passed: set[str] = set()
    for index, (name, kind, annotation, _) in enumerate(wanted.params[1:]):
        if kind in COLLECTING:
            continue
        by_position = kind == POSITIONAL_ONLY or name.startswith("__")
        taker = _at(taking, index) if by_position else _called(taking, name, kind)
        if taker is None:
            return False
        taken_as, of_kind, promised, _ = taker
        passed.add(taken_as)
        if of_kind not in COLLECTING and not _agree(promised, annotation):
            return False
    return all(default is not None or kind in COLLECTING or name in passed for name, kind, _, default in taking)


def _at(taking: tuple[Parameter, ...], index: int) -> Parameter | None:
    """The parameter that takes a positional argument."""
    if index < len(taking) and taking[index][KIND] not in (KEYWORD_ONLY, KWARG):
        return taking[index]
    return next((parameter for parameter in taking if parameter[KIND] == VARARG), None)


def _called(taking: tuple[Parameter, ...], name: str, kind: int) -> Parameter | None:
    """The parameter that takes an argument that is passed by name or, where its ``kind`` allows, by position."""
    own = next((p for p in taking if p[PARAMETER] == name and p[KIND] not in (POSITIONAL_ONLY, *COLLECTING)), None)
    others = COLLECTING if kind != KEYWORD_ONLY else (KWARG,)
    return own or next((parameter for parameter in taking if parameter[KIND] in others), None)


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
