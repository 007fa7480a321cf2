"""Definite assignment and live variables: what statements certainly bind, and what is read after them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import bindings, body_nodes, free_reads, locals_of, own_nodes
from loopsafe.lint.fixes.source.text import COMPREHENSIONS, FUNCTIONS, SCOPES, TRIES, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Definition = ast.FunctionDef | ast.AsyncFunctionDef
LOOPS = (ast.For, ast.AsyncFor, ast.While)
_HEADED = (ast.For, ast.AsyncFor, ast.With, ast.AsyncWith)


def ends(block: Sequence[ast.stmt]) -> bool:
    """Whether control never goes on after ``block``."""
    if not block:
        return False
    last = block[-1]
    if isinstance(last, (ast.Return, ast.Raise)):
        return True
    if isinstance(last, ast.If):
        return ends(last.body) and ends(last.orelse)
    if isinstance(last, ast.With):
        return ends(last.body) and not any("suppress" in ast.dump(item.context_expr) for item in last.items)
    if isinstance(last, TRIES):
        if ends(last.finalbody):
            return True
        return (ends(last.body) or ends(last.orelse)) and all(ends(one.body) for one in last.handlers)
    return False


def assigned(block: Iterable[ast.stmt]) -> set[str]:
    """The names that are certainly bound when ``block`` has run to its end."""
    names: set[str] = set()
    for statement in block:
        if isinstance(statement, ast.If):
            names |= certainly_bound([statement.test])
            branches = [one for one in (statement.body, statement.orelse) if not ends(one)]
            names |= set.intersection(*(assigned(one) for one in branches)) if branches else set()
        elif isinstance(statement, (ast.With, ast.AsyncWith)):
            names |= certainly_bound(statement.items)
            if not any("suppress" in ast.dump(item.context_expr) for item in statement.items):
                names |= assigned(statement.body)
        elif isinstance(statement, TRIES):
            ways = [assigned(statement.body) | assigned(statement.orelse)]
            ways += [assigned(one.body) for one in statement.handlers if not ends(one.body)]
            names |= set.intersection(*ways) | assigned(statement.finalbody)
        elif isinstance(statement, (ast.For, ast.AsyncFor)):
            names |= certainly_bound([statement.iter])
        elif isinstance(statement, (ast.While, ast.Match)):
            names |= certainly_bound([statement.test if isinstance(statement, ast.While) else statement.subject])
        elif not (isinstance(statement, ast.AnnAssign) and statement.value is None):
            names |= certainly_bound([statement])
    return names


def certainly_bound(parts: Sequence[ast.AST]) -> set[str]:
    """The names bound by simple parts, leaving out what stands behind a condition."""
    names: set[str] = set()
    for node in own_nodes(parts):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif not isinstance(node, (ast.Name, ast.ExceptHandler, *COMPREHENSIONS)):
            names.update(bindings(node))
    behind = {
        inner.target.id
        for node in own_nodes(parts)
        if isinstance(node, (ast.BoolOp, ast.IfExp))
        for inner in ast.walk(node)
        if isinstance(inner, ast.NamedExpr) and isinstance(inner.target, ast.Name)
    }
    return names - behind


def early_reads(block: Iterable[ast.stmt], known: set[str]) -> set[str]:
    """The names that ``block`` may read before it has bound them, those in ``known`` left out."""
    found: set[str] = set()
    known = set(known)
    for statement in block:
        if isinstance(statement, (ast.With, ast.AsyncWith)):
            for item in statement.items:
                found |= free_reads([item.context_expr]) - known
                known |= certainly_bound([item.optional_vars]) if item.optional_vars else set()
            found |= early_reads(statement.body, known)
        elif isinstance(statement, (ast.If, ast.While)):
            found |= free_reads([statement.test]) - known
            found |= early_reads(statement.body, known) | early_reads(statement.orelse, known)
        elif isinstance(statement, (ast.For, ast.AsyncFor)):
            found |= free_reads([statement.iter]) - known
            found |= early_reads(statement.body, known | certainly_bound([statement.target]))
            found |= early_reads(statement.orelse, known)
        elif isinstance(statement, TRIES):
            found |= early_reads(statement.body, known) | early_reads(statement.finalbody, known)
            found |= early_reads(statement.orelse, known | assigned(statement.body))
            for handler in statement.handlers:
                found |= early_reads(handler.body, known | ({handler.name} if handler.name else set()))
        elif isinstance(statement, ast.AugAssign):
            found |= (free_reads([statement]) | certainly_bound([statement.target])) - known
        else:
            found |= free_reads([statement]) - known
        known |= assigned([statement])
    return found


def live_after(source: Source, block: Sequence[ast.stmt]) -> set[str]:
    """The names that may be read after ``block`` before they are bound again."""
    live: set[str] = set()
    known: set[str] = set()
    last: ast.AST = block[-1]
    for child, parent in within_function(source, block[-1], top=True):
        if isinstance(last, ast.stmt):
            row = source.siblings(last)
            following = row[row.index(last) + 1 :]
            live |= early_reads(following, known)
            if isinstance(parent, (ast.If, ast.With, ast.AsyncWith, ast.FunctionDef, ast.AsyncFunctionDef)):
                known = known | assigned(following)
        if isinstance(parent, LOOPS) and child in parent.body:
            bound: set[str] = set() if isinstance(parent, ast.While) else certainly_bound([parent.target])
            live |= early_reads(parent.body, bound) | early_reads(parent.orelse, set())
            live |= free_reads([parent.test]) if isinstance(parent, ast.While) else set()
        elif isinstance(parent, TRIES):
            live |= free_reads(parent.finalbody)
            if child in parent.body:
                live |= free_reads(parent.handlers) | early_reads(parent.orelse, known)
        last = parent
    return live


def is_bound_before(source: Source, name: str, first: ast.stmt, function: Definition) -> bool:
    """Whether ``name`` is bound on every way to ``first``."""
    if name in _unbound_somewhere(function):
        return False
    if name in {one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)}:
        return True
    if name not in locals_of(function):
        return False
    for child, parent in source.ancestors(first):
        if isinstance(child, ast.stmt):
            block = source.siblings(child)
            if name in assigned(block[: block.index(child)]):
                return True
        header = _bound_by_header(parent) if isinstance(parent, _HEADED) and child in parent.body else []
        if name in certainly_bound(header):
            return True
        if parent is function:
            return False
    return False


def _bound_by_header(statement: ast.For | ast.AsyncFor | ast.With | ast.AsyncWith) -> list[ast.AST]:
    """What is bound when the body of ``statement`` begins."""
    return [statement.target] if isinstance(statement, (ast.For, ast.AsyncFor)) else [*statement.items]


def _unbound_somewhere(function: Definition) -> set[str]:
    """The names that ``del``, or the end of an ``except ... as``, may unbind."""
    deleted = {node.id for node in body_nodes(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Del)}
    return deleted | handler_names(function.body)


def handler_names(block: Sequence[ast.stmt]) -> set[str]:
    """The names that an ``except ... as`` binds in ``block``, and unbinds at its end."""
    return {node.name for node in own_nodes(block) if isinstance(node, ast.ExceptHandler) and node.name}


def jumps(block: Iterable[ast.AST]) -> Iterator[ast.Break | ast.Continue]:
    """The ``break`` and ``continue`` of a block that belong to a loop around it."""
    todo = list(block)
    while todo:
        node = todo.pop()
        if isinstance(node, (ast.Break, ast.Continue)):
            yield node
        elif isinstance(node, LOOPS):
            todo.extend(node.orelse)
        elif not isinstance(node, SCOPES):
            todo.extend(one for one in ast.iter_child_nodes(node) if not isinstance(one, ast.expr))


def within_function(source: Source, node: ast.AST, *, top: bool = False) -> list[tuple[ast.AST, ast.AST]]:
    """``(child, parent)`` pairs up to the function around ``node``; ``top``: the function itself too."""
    pairs: list[tuple[ast.AST, ast.AST]] = []
    for child, parent in source.ancestors(node):
        if isinstance(parent, FUNCTIONS):
            if top:
                pairs.append((child, parent))
            break
        pairs.append((child, parent))
    return pairs
