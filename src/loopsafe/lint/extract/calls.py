"""The calls of a file by the name they are written with: an index for "who calls this?", derived from the frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, OP, PARAMETER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.facts import Class, Frame, Value


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
                last = _defined_name(event[CALLEE], frames, classes) or last_name(event[CALLEE])
                if not last and event[CALLEE][0] == "param":
                    last = frame.params[event[CALLEE][1]][PARAMETER]
                if last:
                    found.setdefault(last, []).append((fid, number))
    for name, fid, number in unpacked:
        found.setdefault(name, []).append((fid, number))
    if frames:
        for name, entries in frames[0].bindings.items():
            value = entries[0][1] if entries and entries[0][0] == 0 else None
            if name in found and value is not None and value[0] == "from" and value[3] != name:
                found.setdefault(value[3], []).extend(found[name])
    return {name: tuple(sites) for name, sites in found.items()}


def _defined_name(value: Value, frames: Sequence[Frame], classes: Sequence[Class]) -> str:
    """The name of a function or class of this file that is called beside its definition."""
    if value[0] == "fn":
        function: Frame = frames[value[1]]
        return function.name
    cls: Class | None = classes[value[1]] if value[0] == "cls" else None
    return cls.name if cls is not None else ""


def last_name(value: Value) -> str:
    """The last name of an access path; empty when it has none. A class has perhaps type arguments: ``Store[User]``."""
    while value is not None and value[0] == "item":
        value = value[1]
    if value is None:
        return ""
    tag = value[0]
    if tag == "name":
        return str(value[1])
    if tag == "attr":
        return str(value[2])
    if tag == "from":
        return str(value[3])
    if tag == "imp":
        return str(value[1]).rpartition(".")[2]
    if tag == "union":
        for member in value[1]:
            if member is not None:
                name = last_name(member)
                if name:
                    return name
    return ""
