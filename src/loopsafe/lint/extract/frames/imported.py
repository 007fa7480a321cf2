"""The dotted name that an expression was imported as, where extraction depends on it: ``contextlib.suppress``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.facts import DOTTED, IMPORTED, LEVEL, SOURCE, TAG

if TYPE_CHECKING:
    from loopsafe.lint.extract.frames.builders import FrameBuilder


def imported(around: FrameBuilder, node: ast.expr) -> str:
    """The dotted name: ``contextlib.suppress``, however it is written; empty for what is no import."""
    name = node.value if isinstance(node, ast.Attribute) else node
    frame: FrameBuilder | None = around
    while frame is not None and isinstance(name, ast.Name):
        bound = frame.env.get(name.id)
        if bound is not None:
            if isinstance(node, ast.Attribute):
                return f"{bound[DOTTED]}.{node.attr}" if bound[TAG] == "imp" else ""
            return f"{bound[SOURCE]}.{bound[IMPORTED]}" if bound[TAG] == "from" and not bound[LEVEL] else ""
        frame = frame.lookup_parent()
    return ""
