"""Conditions as data, and entering the scopes in which they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.frames.values import NONE
from loopsafe.lint.facts import ANSWER, OF, TAG, AccessPath, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder

Condition = tuple[Any, ...]  # scope kind, operands ..., and last the local name it narrows, or ""
Outcomes = tuple[list[Condition], list[Condition], Value]
"""What holds when a test is true, what holds when it is false, and its value."""
PREDICATES = frozenset({"call", "await", "test", "attr"})  # most of those that are asked answer yes or no


def is_never(held: list[Condition]) -> bool:
    """Whether a branch is never taken: one of its conditions never holds, such as ``while False``."""
    return ("never",) in held


def is_constant(value: Value) -> bool:
    """A literal, or what may be a member of an enumeration: an attribute of something that has a name."""
    while value is not None and value[TAG] == "attr" and value[OF] is not None:
        if value[OF][TAG] in ("name", "cls", "from"):
            return True
        value = value[OF]
    return value is not None and value[TAG] == "const"


def sameness(value: AccessPath, constant: bool | None, key: str = "") -> tuple[list[Condition], list[Condition]]:
    """What holds when a value is None, True or False, and what holds when it is not."""
    if constant is None:
        return [("none", value, key)], [("notnone", value, key)]
    truth, opposite = ("true", "false") if constant else ("false", "true")
    if value[TAG] in PREDICATES:
        return [(truth, value, key)], [(opposite, value, ANSWER, key)]
    singleton = (("const", constant),)  # what is not True may be 2
    return [(truth, value, key), ("among", value, singleton, "")], [("notamong", value, singleton, "")]


def apply(frame: FrameBuilder, held: list[Condition]) -> None:
    """Enter the guards in ``held``, and narrow the names that they test."""
    for condition in held:
        frame.push(*condition[:-1]) if len(condition) > 1 else frame.push(*condition)
        key = condition[-1]
        if len(condition) > 1 and key and key in frame.env:
            kind = condition[0]
            if kind == "isinstance":
                frame.env[key] = ("narrow", frame.env[key], condition[2])
            elif kind == "notinstance":
                frame.env[key] = ("exclude", frame.env[key], condition[2])
            elif kind == "none":
                frame.env[key] = NONE
