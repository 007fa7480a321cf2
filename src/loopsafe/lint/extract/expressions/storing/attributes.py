"""Attributes, recorded where they are assigned: in the class for ``self``, else in the module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CONSTANT, IDENTIFIER, SET_TO, TAG, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import ClassBuilder, FrameBuilder


def attribute_assigned(frame: FrameBuilder, base: Value, attr: str, annotation: Value, value: Value) -> None:
    """Note ``self.attr = value`` for the class of the method this frame is, or is defined in; what another object
    is given is noted for the module."""
    owner = owner_of(frame, base)
    if owner is not None:
        entries = owner.instance.setdefault(attr, [])
        entry = (frame.number, annotation, value)
        if entry not in entries:
            entries.append(entry)
    elif value is not None and value[TAG] not in ("const", "type"):
        frame.module.foreign_writes.setdefault(attr, []).append((frame.number, base, value))
    elif value is None or value[TAG] == "type" or isinstance(value[CONSTANT], str):
        frame.module.foreign_writes.setdefault(SET_TO + attr, []).append((frame.number, base, value))


def owner_of(frame: FrameBuilder, base: Value) -> ClassBuilder | None:
    """The class whose ``self`` the access path is."""
    if base == ("param", 0):
        return frame.cls
    outer = frame.lookup_parent()
    while base is not None and base[TAG] == "name" and outer is not None:
        if base[IDENTIFIER] in outer.assigned:
            return outer.cls if outer.env.get(base[IDENTIFIER]) == ("param", 0) else None
        outer = outer.lookup_parent()
    return None
