"""Functions around and inside a block that share its variables: they decide whether the block may have its own."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import bindings, body_nodes, free_reads
from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.text import FUNCTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from loopsafe.lint.fixes.source.text import Source


def foreign_names(block: Iterable[ast.AST]) -> set[str]:
    """The names that ``block`` and the functions inside it declare ``nonlocal`` or ``global``."""
    return {
        name
        for statement in block
        for node in ast.walk(statement)
        if isinstance(node, (ast.Nonlocal, ast.Global))
        for name in node.names
    }


def require_no_capture(
    source: Source, block: Sequence[ast.stmt], function: ast.FunctionDef | ast.AsyncFunctionDef, bound: set[str]
) -> None:
    """Refuse when a function or a lazy generator would see other variables than before.

    Outside the block: any that uses a name which the block binds, since the block may call it. Inside: one that uses
    such a name, when the name is bound outside too, or anew in every round of a loop.
    """
    inside = {id(node) for statement in block for node in ast.walk(statement)}
    captured = {name for node in _later(source, function.body) if id(node) not in inside for name in _uses(node)}
    if captured & bound:
        raise Refused(f"the block binds `{min(captured & bound)}`, which a function around it uses")
    kept = {name for node in _later(source, block) for name in _uses(node)} & bound
    for name in sorted(kept):
        if is_repeated(source, block[0]) or is_bound_outside(name, function, inside):
            raise Refused(f"the block binds `{name}`, which a function inside it keeps")


def _later(source: Source, body: Sequence[ast.stmt]) -> list[ast.AST]:
    """Nested functions, classes and generators; those that are used up where they are written are left out."""
    return [node for statement in body for node in ast.walk(statement) if _runs_later(source, node)]


def _runs_later(source: Source, node: ast.AST) -> bool:
    if isinstance(node, ast.GeneratorExp):
        return not isinstance(source.parents[node], ast.Call)
    if isinstance(node, ast.Lambda):
        return not _is_key(source.parents[node])
    return isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))


def _is_key(parent: ast.AST) -> bool:
    return isinstance(parent, ast.keyword) and parent.arg == "key"


def _uses(node: ast.AST) -> set[str]:
    return free_reads([node]) | foreign_names([node])


def is_repeated(source: Source, node: ast.AST) -> bool:
    """Whether a loop of its function runs ``node``."""
    for _, parent in source.ancestors(node):
        if isinstance(parent, (ast.For, ast.AsyncFor, ast.While)):
            return True
        if isinstance(parent, FUNCTIONS):
            return False
    return False


def is_bound_outside(name: str, function: ast.FunctionDef | ast.AsyncFunctionDef, inside: set[int]) -> bool:
    """Whether ``function`` binds ``name`` by something that is not ``inside``."""
    return any(name in bindings(node) and id(node) not in inside for node in body_nodes(function))
