"""Tests with a known answer: of the version of Python, and of ``__name__ == "__main__"``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder
    from loopsafe.lint.facts import Value

OLDEST = (3, 10)  # the oldest Python whose code is checked: what only older ones run is dead


def _imported(frame: FrameBuilder | None, name: str) -> Value:
    """What a name is bound to here or around, without using it."""
    while frame is not None and name not in frame.env:
        frame = frame.parent
    return frame.env[name] if frame is not None else None


def is_script_test(node: ast.Compare) -> bool:
    """``__name__ == "__main__"``."""
    left, right = node.left, node.comparators[0]
    return (
        isinstance(left, ast.Name)
        and left.id == "__name__"
        and isinstance(node.ops[0], ast.Eq)
        and isinstance(right, ast.Constant)
        and right.value == "__main__"
    )


def version_test(frame: FrameBuilder, node: ast.Compare) -> bool | None:
    """What a test of ``sys.version_info`` says on every Python there is code for; None when that depends."""
    left, operator, right = node.left, node.ops[0], node.comparators[0]
    major = isinstance(left, ast.Subscript) and isinstance(left.slice, ast.Constant) and left.slice.value == 0
    if isinstance(left, ast.Subscript) and (major or isinstance(left.slice, ast.Slice)):
        left = left.value
    if isinstance(left, ast.Name):
        if _imported(frame, left.id) != ("from", 0, "sys", "version_info"):
            return None
    elif not (isinstance(left, ast.Attribute) and left.attr == "version_info" and isinstance(left.value, ast.Name)):
        return None
    try:
        wanted = ast.literal_eval(right)
    except ValueError:
        return None
    version = (wanted,) if major else wanted
    if not isinstance(version, tuple) or not all(type(part) is int for part in version) or not version:
        return None
    kind = operator.__class__
    older = version < OLDEST if kind in (ast.Gt, ast.LtE) else version <= OLDEST[: len(version)]
    if older and kind in (ast.GtE, ast.Lt, ast.Gt, ast.LtE):
        return kind in (ast.GtE, ast.Gt)
    if kind in (ast.Eq, ast.NotEq) and version < OLDEST[: len(version)]:
        return kind is ast.NotEq
    return None
