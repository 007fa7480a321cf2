"""The entry of extraction: a parsed file and its text become facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import loopsafe.lint.extract.expressions.table
import loopsafe.lint.extract.statements.table  # noqa: F401 - both fill their tables of visitors
from loopsafe.lint.extract.call_index import callees
from loopsafe.lint.extract.frames.builders import FrameBuilder, ModuleBuilder
from loopsafe.lint.extract.statements.blocks import block
from loopsafe.lint.facts import MODULE, ModuleFacts

if TYPE_CHECKING:
    import ast

_NOQA = re.compile(r"#\s*noqa(?::[\s]?(?P<codes>[A-Z][A-Z0-9]*(?:[,\s]+[A-Z][A-Z0-9]*)*))?", re.IGNORECASE)
_SEPARATOR = re.compile(r"[,\s]+")


def extract(tree: ast.Module, text: str) -> ModuleFacts:
    """The facts of a module; a pure function of what it contains.

    Raises ``RecursionError`` when the tree is nested deeper than the interpreter can follow.
    """
    module = ModuleBuilder()
    root = FrameBuilder(module, None, "", MODULE)
    block(root, tree.body)
    for name, entry in module.late:
        if name in root.assigned:
            root.assigned[name].append(entry)
    root.finish(1)
    frames = tuple(frame for frame in module.frames if frame is not None)
    classes = tuple(cls for cls in module.classes if cls is not None)
    return ModuleFacts(
        frames,
        classes,
        tuple(dict.fromkeys(module.imports)),
        tuple(dict.fromkeys(module.stars)),
        callees(frames, classes, module.unpacked),
        frozenset(module.references),
        {name: tuple(dict.fromkeys(entries)) for name, entries in module.foreign_writes.items()},
        noqa_lines(text),
        tuple(module.unpacked),
    )


def noqa_lines(text: str) -> dict[int, tuple[str, ...]]:
    """Lines with a ``# noqa`` comment: the codes it names, none for a blanket one."""
    if "noqa" not in text and "NOQA" not in text:
        return {}
    found = {}
    for number, line in enumerate(text.split("\n"), 1):
        if "noqa" in line.lower():
            match = _NOQA.search(line)
            if match:
                codes = match["codes"]
                found[number] = tuple(_SEPARATOR.split(codes.upper())) if codes else ()
    return found
