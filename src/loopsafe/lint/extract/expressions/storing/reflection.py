"""Attributes whose names are data: ``getattr``, ``setattr``, ``__dict__.update``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.storing.attributes import attribute_assigned
from loopsafe.lint.extract.expressions.storing.containers import put_into_named
from loopsafe.lint.facts import ANY_NAME, ATTRIBUTE, CONSTANT, ELEMENTS, OF, TAG, Value, receiver_of

if TYPE_CHECKING:
    import ast

    from loopsafe.lint.extract.frames.builders import FrameBuilder

ACCESSES = {"getattr": "load", "hasattr": "load", "setattr": "store", "delattr": "delete"}


def access(frame: FrameBuilder, node: ast.Call, operation: str, args: tuple[Value, ...]) -> None:
    """``getattr(x, "name")`` is ``x.name``; ``object.__setattr__(x, "name", y)`` passes what classes say by."""
    base, name = args[:2]
    if name is None or name[TAG] != "const" or not isinstance(name[CONSTANT], str):
        if operation in ("store", "") and len(args) > 2:
            for one in _names(name):
                attribute_assigned(frame, base, one, None, args[2])
            put_into_named(frame, base, name, args[2])
        return
    if operation:
        frame.emit(operation, node, base, name[CONSTANT], args[2] if operation == "store" and len(args) > 2 else None)
    if operation in ("store", "") and len(args) > 2:
        attribute_assigned(frame, base, name[CONSTANT], None, args[2])


def _names(value: Value) -> list[str]:
    """The names that a loop over constants gives, else the one that stands for any."""
    shown = value[OF] if value is not None and value[TAG] == "elem" else None
    if shown is None or shown[TAG] != "seq":
        return [ANY_NAME]
    constants = [one[CONSTANT] for one in shown[ELEMENTS] if one is not None and one[TAG] == "const"]
    names = [constant for constant in constants if isinstance(constant, str)]
    return names if len(names) == len(shown[ELEMENTS]) else [ANY_NAME]


def fill(frame: FrameBuilder, callee: Value, args: tuple[Value, ...]) -> None:
    """``self.__dict__.update(values)`` gives an object attributes of any name."""
    names = receiver_of(callee)
    if names is not None and names[TAG] == "attr" and names[ATTRIBUTE] == "__dict__":
        attribute_assigned(frame, names[OF], ANY_NAME, None, args[0] if args else None)
