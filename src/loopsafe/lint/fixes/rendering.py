"""A plan as new bytes of its file, which compile for the target version; else which rewrites do not."""

from __future__ import annotations

import ast
import sys
import warnings
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.import_edits import import_edits
from loopsafe.lint.fixes.names.unused_imports import without_unused
from loopsafe.lint.fixes.source.edits import Conflict, Edit, Rewrite, apply
from loopsafe.lint.fixes.source.long_lines import in_short_lines
from loopsafe.lint.fixes.source.text import Source, line_starts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loopsafe.lint.fixes.options import FixOptions
    from loopsafe.lint.model import Finding


def render(source: Source, rewrites: Sequence[Rewrite], options: FixOptions) -> tuple[bytes, dict[Finding, str]]:
    """The new bytes, or the findings whose rewrites do not compile."""
    good = _compiled(source, rewrites, options)
    if good is not None:
        return good, {}
    kept: list[Rewrite] = []
    broken: dict[Finding, str] = {}
    for rewrite in rewrites:
        if _compiled(source, [*kept, rewrite], options) is None:
            reason = f"the result would not compile on Python {'.'.join(map(str, options.target_version))}"
            broken.update((finding, reason) for finding in rewrite.findings)
        else:
            kept.append(rewrite)
    return b"", broken


def _compiled(source: Source, rewrites: Sequence[Rewrite], options: FixOptions) -> bytes | None:
    edits = [edit for rewrite in rewrites for edit in rewrite.edits]
    needs = [need for rewrite in rewrites for need in rewrite.needs]
    edits += [Edit(at, at, "async ") for at in sorted({at for rewrite in rewrites for at in rewrite.coroutines})]
    if not edits:
        return source.encode(source.text)
    try:
        text = apply(source.text, [*edits, *import_edits(source, needs)])
        text = in_short_lines(source, without_unused(source, text))
        data = source.encode(text)
    except (Conflict, UnicodeEncodeError):
        return None
    return data if _compiles(source, text, options) else None


def _compiles(source: Source, text: str, options: FixOptions) -> bool:
    """Whether the whole parses for the target version, and every top level statement that is new compiles."""
    running = sys.version_info[:2]
    target = min(options.target_version, running)
    tree = _parsed(text, target)
    if tree is None and target < running and _parsed(source.text, target) is None:
        tree = _parsed(text, running)
    if tree is None:
        return False
    old = set(_rows(source.tree, source.text, source.starts))
    rows = list(_rows(tree, text, line_starts(text)))
    last = max((number for number, node in enumerate(tree.body) if _is_future(node)), default=-1)
    new = [node for number, node in enumerate(tree.body) if number <= last or rows[number] not in old]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(ast.Module(new, []), "<fixed>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _rows(tree: ast.Module, text: str, starts: list[int]) -> Iterator[str]:
    """The lines of each top level statement."""
    ends = [*starts[1:], len(text)]
    for node in tree.body:
        decorators = getattr(node, "decorator_list", None) or [node]
        yield text[starts[decorators[0].lineno - 1] : ends[(node.end_lineno or node.lineno) - 1]]


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _parsed(text: str, version: tuple[int, int]) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text, feature_version=version)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
