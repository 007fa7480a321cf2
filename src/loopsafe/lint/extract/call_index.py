"""An index for the question "who calls this?": the calls of a file, by the last name of what is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ATTRIBUTE,
    CALLEE,
    DOTTED,
    IDENTIFIER,
    IMPORTED,
    MEMBERS,
    NUMBER,
    OF,
    OP,
    PARAMETER,
    TAG,
    AccessPath,
    Class,
    Frame,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


def callees(
    frames: Sequence[Frame], classes: Sequence[Class], unpacked: Sequence[tuple[str, int, int]] = ()
) -> dict[str, tuple[tuple[int, int], ...]]:
    """The calls of a module, as frame and event, by the last name of what is called.

    ``unpacked``: calls of names that were bound by unpacking, ``add, remove = make()``.
    ``from m import f as g``: a call of ``g`` is also a call of something named ``f``.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for fid, frame in enumerate(frames):
        for number, event in enumerate(frame.events):
            if event[OP] == "call" and event[CALLEE] is not None:
                callee = event[CALLEE]
                tag = callee[TAG]
                if tag == "attr":  # nearly all: asked here, as this is done for every call of a project
                    last = callee[ATTRIBUTE]
                elif tag == "name":
                    last = callee[IDENTIFIER]
                elif tag == "param":
                    last = frame.params[callee[NUMBER]][PARAMETER]
                else:
                    last = _defined_name(callee, frames, classes) or last_name(callee)
                if last:
                    found.setdefault(last, []).append((fid, number))
    for name, fid, number in unpacked:
        found.setdefault(name, []).append((fid, number))
    if frames:
        for name, entries in frames[0].bindings.items():
            value = entries[0][1] if entries and entries[0][0] == 0 else None
            if name in found and value is not None and value[TAG] == "from" and value[IMPORTED] != name:
                found.setdefault(value[IMPORTED], []).extend(found[name])
    return {name: tuple(sites) for name, sites in found.items()}


def _defined_name(value: AccessPath, frames: Sequence[Frame], classes: Sequence[Class]) -> str:
    """The name of a function or class of this file that is called beside its definition."""
    if value[TAG] == "fn":
        function: Frame = frames[value[NUMBER]]
        return function.name
    cls: Class | None = classes[value[NUMBER]] if value[TAG] == "cls" else None
    return cls.name if cls is not None else ""


def last_name(value: Value) -> str:
    """The last name of an access path; empty when it has none. A class has perhaps type arguments: ``Store[User]``."""
    while value is not None and value[TAG] == "item":
        value = value[OF]
    if value is None:
        return ""
    tag = value[TAG]
    if tag == "name":
        return str(value[IDENTIFIER])
    if tag == "attr":
        return str(value[ATTRIBUTE])
    if tag == "from":
        return str(value[IMPORTED])
    if tag == "imp":
        return str(value[DOTTED]).rpartition(".")[2]
    if tag == "union":
        for member in value[MEMBERS]:
            if member is not None:
                name = last_name(member)
                if name:
                    return name
    return ""
