"""Mistakes that tests make on purpose, to see that they are reported: a repair would leave nothing to report."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.text import FUNCTIONS, TRIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.fixes.source.text import Source

_EXPECTING = frozenset({"raises", "assertRaises", "assertRaisesRegex"})
_GUARDS = frozenset({"blockbuster"})
"""Packages whose errors say that a call blocks the loop.

Named here because nothing they do is in the reports: what a test expects of them only keeps a repair away.
"""


def why_expected(source: Source, node: ast.AST, *, misuse: bool) -> str:
    """Why what is found at ``node`` stays as it is; ``misuse``: it does not only block, it raises."""
    entered = list(_expecting(source, node))
    if misuse and entered:
        return "a test makes this mistake on purpose: it is expected to raise here"
    expected = [error for call in entered for error in call.args[:1]] + list(_caught(source, node))
    if any(_is_of_guard(source, error) for error in expected):
        return "it blocks on purpose: the error that says so is expected here"
    return ""


def _expecting(source: Source, node: ast.AST) -> Iterator[ast.Call]:
    """The calls that say of a block around ``node`` what it raises."""
    for _, block in source.ancestors(node):
        for item in block.items if isinstance(block, (ast.With, ast.AsyncWith)) else ():
            call = item.context_expr
            if isinstance(call, ast.Call) and last_name(call.func) in _EXPECTING:
                yield call


def _caught(source: Source, node: ast.AST) -> Iterator[ast.expr]:
    """What is caught around ``node`` in its function."""
    for child, parent in source.ancestors(node):
        if isinstance(parent, FUNCTIONS):
            return
        if isinstance(parent, TRIES) and child in parent.body:
            yield from (handler.type for handler in parent.handlers if handler.type is not None)


def _is_of_guard(source: Source, errors: ast.expr) -> bool:
    """Whether an exception class, or one of a tuple of them, is imported from a package that watches the loop."""
    for error in errors.elts if isinstance(errors, ast.Tuple) else [errors]:
        root = error
        while isinstance(root, ast.Attribute):
            root = root.value
        if isinstance(root, ast.Name) and any(root.id in names for names in _imported(source)):
            return True
    return False


def _imported(source: Source) -> Iterator[set[str]]:
    """The names that each import of such a package binds."""
    for node in source.parents:
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in _GUARDS and not node.level:
            yield {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            yield {
                alias.asname or alias.name.partition(".")[0]
                for alias in node.names
                if alias.name.partition(".")[0] in _GUARDS
            }
