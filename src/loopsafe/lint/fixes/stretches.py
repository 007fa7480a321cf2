"""Which statements are worth moving to a thread together."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.closures import is_repeated
from loopsafe.lint.fixes.flow import ends
from loopsafe.lint.fixes.scopes import bound_in, own_nodes
from loopsafe.lint.fixes.tails import passes_on
from loopsafe.lint.fixes.text import FUNCTIONS, TRIES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from loopsafe.lint.fixes.registry import Desk
    from loopsafe.lint.fixes.text import Source
    from loopsafe.lint.model import Finding

    Found = Mapping[ast.AST, Sequence[Finding]]
_FEW = 3
_SIMPLE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr, ast.Return)


def candidates(desk: Desk, found: Found) -> Iterator[list[ast.stmt]]:
    """The whole use of an object of one thread; then runs of neighbouring statements and single statements, outer ones
    before those inside.

    Single are those that cannot be repaired from inside: a ``with`` that blocks when it is entered or left, a ``try``
    whose clean-up blocks.
    """
    source = desk.source
    blocks: dict[ast.stmt, list[ast.AST]] = {}
    for node in found:
        statement = source.statement_of(node)
        if id(node) not in evaluated([statement]) or any(one.function in desk.plain for one in found[node]):
            continue
        blocks.setdefault(statement, []).append(node)
    yield from _uses(source, found, blocks)
    withs = [one for one, nodes in blocks.items() if isinstance(one, ast.With) and _in_items(source, one, nodes)]
    tries = _cleaning(source, blocks)
    waits = {source.statement_of(node) for node, group in found.items() if _waits(group)}
    alone = dict.fromkeys([*(one for one in blocks if one not in waits), *tries])
    ends = {one for one in alone if passes_on(one, found)}
    wide = [*withs, *tries]
    whole = [[*_runs(source, alone, wide, ends)], *([*_to_the_end(source, one), [one]] for one in wide)]
    rows = [row for group in whole for row in group]
    yield from sorted(rows, key=lambda row: (source.start(row[0]), -source.end(row[-1])))


def _to_the_end(source: Source, statement: ast.stmt) -> Iterator[list[ast.stmt]]:
    """With the few statements that follow, when ``statement`` returns in one case and goes on in another."""
    row = source.siblings(statement)
    rest = row[row.index(statement) :]
    returns = any(isinstance(node, ast.Return) for node in own_nodes([statement])) and not ends([statement])
    if returns and 1 < len(rest) <= _FEW and isinstance(rest[-1], ast.Return):
        yield rest


def _uses(source: Source, found: Found, blocks: Mapping[ast.stmt, Sequence[ast.AST]]) -> Iterator[list[ast.stmt]]:
    """From where an object of one thread is made to where it is used last."""
    starts: dict[ast.stmt, None] = {}
    for statement, nodes in blocks.items():
        for node in nodes:
            bound = said(found[node], "bound")
            start = statement if bound == "makes" else _maker(source, node) if bound else None
            if start is not None:
                starts.setdefault(start)
    for statement in sorted(starts, key=source.start):
        row = source.siblings(statement)
        first = last = row.index(statement)
        while True:
            stretch = row[first : last + 1]
            names = held_names(source, stretch, found)
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


def held_names(source: Source, block: Sequence[ast.stmt], found: Found) -> set[str]:
    """The names in ``block`` under which objects of one thread are known."""
    names: set[str] = set()
    inside = evaluated(block)
    for node in found:
        if id(node) in inside:
            bound, parent = said(found[node], "bound"), source.parents.get(node)
            if bound == "makes" and isinstance(parent, ast.Assign):
                names |= {one.id for one in parent.targets if isinstance(one, ast.Name)}
            elif bound == "makes" and isinstance(parent, ast.withitem) and isinstance(parent.optional_vars, ast.Name):
                names.add(parent.optional_vars.id)
            if bound and (owner := root_name(node)):
                names.add(owner)
    return names


def root_name(node: ast.AST) -> str:
    """``conn`` of ``conn.cursor().execute``."""
    node = node.func if isinstance(node, ast.Call) else node
    if not isinstance(node, ast.Attribute):
        return ""
    while isinstance(node, (ast.Attribute, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def said(findings: Sequence[Finding], name: str) -> str:
    """What the fixes of some findings are told under ``name``."""
    return next((text for one in findings if one.fix is not None and (text := one.fix.get(name))), "")


def _mentioned(statement: ast.stmt) -> set[str]:
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}


def _cleaning(source: Source, blocks: Iterable[ast.stmt]) -> list[ast.stmt]:
    """The ``try`` statements in whose ``finally`` something blocks."""
    found: list[ast.stmt] = []
    for statement in blocks:
        for child, parent in source.ancestors(statement):
            if isinstance(parent, TRIES) and child in parent.finalbody and parent not in found:
                found.append(parent)
            if isinstance(parent, FUNCTIONS):
                break
    return found


def _waits(findings: Sequence[Finding]) -> bool:
    """Whether it is about waiting for another thread, which is better awaited on its own."""
    return is_awaitable(findings) or any(one.code.startswith("LS2") for one in findings)


def is_awaitable(findings: Sequence[Finding]) -> bool:
    """Whether what blocks has a form that can be awaited."""
    return any(one.fix is not None and one.fix.strategy != "offload" for one in findings)


def evaluated(block: Sequence[ast.stmt]) -> set[int]:
    """The ids of the nodes that run with ``block`` itself: not those of lambdas, functions and generators in it."""
    nodes: set[int] = set()
    todo: list[ast.AST] = list(block)
    while todo:
        for node in own_nodes([todo.pop()]):
            nodes.add(id(node))
            if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp)):
                todo.extend(ast.iter_child_nodes(node))
    return nodes


def _in_items(source: Source, statement: ast.With, nodes: Sequence[ast.AST]) -> bool:
    return any(
        source.start(item.context_expr) <= source.start(node) and source.end(node) <= source.end(item.context_expr)
        for item in statement.items
        for node in nodes
    )


def _runs(
    source: Source, blocks: Mapping[ast.stmt, object], wide: Sequence[ast.stmt], ends: Container[ast.stmt]
) -> Iterator[list[ast.stmt]]:
    """Two or more neighbours, each of which blocks; what a thread would do to the objects of others ends them."""
    seen: set[ast.stmt] = set()
    for statement in sorted(blocks, key=source.start):
        if statement in seen:
            continue
        row = source.siblings(statement)
        run: list[ast.stmt] = []
        for one in row[row.index(statement) :]:
            if one not in blocks or not (isinstance(one, _SIMPLE) or one in wide):
                break
            run.append(one)
            if one in ends:
                break
        seen.update(run)
        plain = all(isinstance(one, _SIMPLE) for one in run)
        if len(run) > 1 and not (plain and is_repeated(source, run[0])):  # a function is not defined in every round
            yield run
