"""Objects that belong to one thread, like a connection: what makes, uses and drops one moves together, or stays."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.extract_function.findings_by_node import evaluated, fix_argument
from loopsafe.lint.fixes.names.scopes import bindings, bound_in, enclosing, locals_of
from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.text import FUNCTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from loopsafe.lint.fixes.extract_function.findings_by_node import FindingsByNode
    from loopsafe.lint.fixes.extract_function.signature import Signature
    from loopsafe.lint.fixes.source.text import Source


def lifetimes(
    source: Source, found: FindingsByNode, blocks: Mapping[ast.stmt, Sequence[ast.AST]]
) -> Iterator[list[ast.stmt]]:
    """From where an object of one thread is made to where it is used last."""
    starts: dict[ast.stmt, None] = {}
    for statement, nodes in blocks.items():
        for node in nodes:
            bound = fix_argument(found[node], "bound")
            start = statement if bound == "makes" else _maker(source, node) if bound else None
            if start is not None:
                starts.setdefault(start)
    for statement in sorted(starts, key=source.start):
        row = source.siblings(statement)
        first = last = row.index(statement)
        while True:
            stretch = row[first : last + 1]
            names = _held_names(source, stretch, found)
            mentions = [index for index in range(last + 1, len(row)) if names & _mentioned(row[index])]
            if not mentions:
                break
            last = mentions[-1]
        yield stretch


def _maker(source: Source, node: ast.AST) -> ast.stmt | None:
    """The statement that binds the object of which ``node`` is a use: around it, or before it."""
    owner = root_name(node)
    for child, parent in source.ancestors(node):
        if isinstance(parent, ast.With) and owner in bound_in(parent.items):
            return parent
        if isinstance(child, ast.stmt):
            row = source.siblings(child)
            before = [one for one in row[: row.index(child)] if isinstance(one, ast.Assign)]
            makers = [one for one in before if owner in bound_in(one.targets)]
            if makers:
                return makers[-1]
        if isinstance(parent, FUNCTIONS):
            return None
    return None


def _held_names(source: Source, block: Sequence[ast.stmt], found: FindingsByNode) -> set[str]:
    """The names in ``block`` under which objects of one thread are known."""
    names: set[str] = set()
    inside = evaluated(block)
    for node in found:
        if id(node) in inside:
            bound, parent = fix_argument(found[node], "bound"), source.parents.get(node)
            if bound == "makes" and isinstance(parent, ast.Assign):
                names |= {one.id for one in parent.targets if isinstance(one, ast.Name)}
            elif bound == "makes" and isinstance(parent, ast.withitem) and isinstance(parent.optional_vars, ast.Name):
                names.add(parent.optional_vars.id)
            if bound and (owner := root_name(node)):
                names.add(owner)
    return names


def root_name(node: ast.AST) -> str:
    """``conn`` of ``conn.cursor().execute``, and of ``conn`` itself, which a ``with`` leaves or a loop iterates."""
    if isinstance(node, ast.Name):
        return node.id
    node = node.func if isinstance(node, ast.Call) else node
    if not isinstance(node, ast.Attribute):
        return ""
    while isinstance(node, (ast.Attribute, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def _mentioned(statement: ast.stmt) -> set[str]:
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}


def require_owned(source: Source, block: Sequence[ast.stmt], signature: Signature, found: FindingsByNode) -> None:
    """Refuse when an object of one thread comes from before the block, or is known after it."""
    inside = evaluated(block)
    bound = [node for node in found if fix_argument(found[node], "bound")]
    names = _held_names(source, block, found)
    made = bound_in(block)
    around = enclosing(source, block[0])
    outside = {name for function in around for name in locals_of(function)} - _imported(around)
    for node in bound:
        if (owner := root_name(node)) in outside - made:
            raise Refused(f"`{owner}` is bound to the thread that made it")
        parent = source.parents[node]
        if fix_argument(found[node], "bound") == "makes" and _escapes(parent):
            raise Refused("what it makes is bound to the thread that made it")
    kept = names & {*signature.results}
    for node in ast.walk(ast.Module(list(block), [])):
        if isinstance(node, ast.Name) and node.id in names and id(node) in inside and isinstance(node.ctx, ast.Load):
            kept |= {node.id} if _escapes(source.parents[node]) else set()
    if kept:
        raise Refused(f"`{min(kept)}` is bound to the thread that made it")


def _imported(functions: Sequence[ast.AST]) -> set[str]:
    """The modules, classes and functions that functions import: none of them is the object."""
    imports = [node for one in functions for node in ast.walk(one) if isinstance(node, (ast.Import, ast.ImportFrom))]
    return {name for node in imports for name in bindings(node)}


def _escapes(parent: ast.AST) -> bool:
    """Whether a value right below ``parent`` outlives the statement under a name that is not followed."""
    if isinstance(parent, ast.Assign):
        return not all(isinstance(one, ast.Name) for one in parent.targets)
    return isinstance(parent, (ast.Return, ast.Tuple, ast.List, ast.Dict, ast.Starred, ast.NamedExpr, ast.AnnAssign))
