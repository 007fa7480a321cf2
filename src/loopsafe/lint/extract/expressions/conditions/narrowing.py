"""Names and attributes whose class a condition has told: after ``if isinstance(x, Session):`` ``x`` is one."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.facts import ASKED_CLASS, IDENTIFIER, MODULE, OF, TAG, Value

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder
    from loopsafe.lint.extract.frames.values import Env

NARROWS = {"isinstance": "narrow", "notinstance": "exclude"}
NARROWED = frozenset(NARROWS.values())
FOREIGN = frozenset({"attr", "name"})
SHARED = frozenset({"name", "attr", "from", "cls", "seq"})  # classes that mean the same in functions inside


def narrowed(frame: FrameBuilder, value: Value) -> Value:
    """An attribute, or a name of a frame around, as the guards narrow it; own names are where the guard is entered."""
    if value is None or value[TAG] not in FOREIGN:
        return value
    result, scope = around(frame, value[IDENTIFIER], value) if value[TAG] == "name" else value, frame.scope
    while scope:
        scope, kind, *operands = frame.scopes[scope]
        if kind in NARROWS and operands[0] == value:
            result = (NARROWS[kind], result, operands[1])
    return result


def around(frame: FrameBuilder, name: str, value: Value) -> Value:
    """A parameter of a function around, as the guards narrow it that this function is defined behind."""
    outer = frame.lookup_parent()
    while outer is not None and outer.kind != MODULE:
        held = outer.env.get(name)
        if held is not None:
            classes = []
            while (
                held is not None
                and held[TAG] in NARROWED
                and held[ASKED_CLASS] is not None
                and held[ASKED_CLASS][TAG] in SHARED
            ):
                classes.append(held[::2])
                held = held[OF]
            if classes and held is not None and held[TAG] == "param" and not _is_bound_again(outer, name):
                for kind, cls in reversed(classes):
                    value = (kind, value, cls)
            return value
        outer = outer.lookup_parent()
    return value


def _is_bound_again(frame: FrameBuilder, name: str) -> bool:
    """Whether a function assigns its parameter anywhere, or one inside it does."""
    inside = ast.walk(frame.node) if frame.node is not None else ()
    return frame.node is None or any(
        isinstance(node, ast.Name) and node.id == name and not isinstance(node.ctx, ast.Load) for node in inside
    )


def without_narrowing(env: Env, before: Env) -> Env:
    """The names of ``env``, as they were before a test narrowed them."""
    return {key: before.get(key, value) for key, value in env.items()}
