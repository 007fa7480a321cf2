"""Visitors of ``import`` statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ast

    from loopsafe.lint.extract.frames.builders import FrameBuilder


def import_(frame: FrameBuilder, node: ast.Import) -> None:
    """``import a.b``, ``import a.b as c``; inside a function it is also an event, for it may run a module."""
    for alias in node.names:
        frame.module.imports.append(alias.name)
        if alias.asname:
            frame.store(alias.asname, ("imp", alias.name))
        else:
            top = alias.name.partition(".")[0]
            frame.store(top, ("imp", top))
        if frame.parent is not None:
            frame.emit("import", node, alias.name, 0)


def import_from(frame: FrameBuilder, node: ast.ImportFrom) -> None:
    """``from a import b``, ``from .a import *``."""
    module = node.module or ""
    for alias in node.names:
        if alias.name == "*":
            # What is imported last is what a name means, unless that is only for want of what came before.
            frame.module.stars.insert(len(frame.module.stars) if frame.scope else 0, (node.level, module))
        else:
            frame.store(alias.asname or alias.name, ("from", node.level, module, alias.name))
    if frame.parent is not None:
        frame.emit("import", node, module, node.level)
