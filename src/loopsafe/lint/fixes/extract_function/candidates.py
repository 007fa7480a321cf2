"""Which statements are worth moving to a thread together."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.extract_function.findings_by_node import evaluated, is_awaitable
from loopsafe.lint.fixes.extract_function.results import passes_on
from loopsafe.lint.fixes.extract_function.thread_bound import lifetimes
from loopsafe.lint.fixes.names.captures import is_repeated
from loopsafe.lint.fixes.names.dataflow import ends
from loopsafe.lint.fixes.names.scopes import own_nodes
from loopsafe.lint.fixes.safety.cancellation import swallows_cancellation
from loopsafe.lint.fixes.source.text import FUNCTIONS, TRIES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from loopsafe.lint.fixes.extract_function.findings_by_node import FindingsByNode
    from loopsafe.lint.fixes.job import FileContext
    from loopsafe.lint.fixes.source.text import Source
    from loopsafe.lint.model import Finding

_SHORT = 3
SIMPLE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr, ast.Return)


def candidates(context: FileContext, found: FindingsByNode) -> Iterator[list[ast.stmt]]:
    """Lists of neighbouring statements, in the order in which moving them is to be tried.

    First all statements that use a thread-bound object, together. Then runs of statements that block, and *compound*
    statements that no repair inside of them can help: a ``with`` that blocks when it is entered or left, a ``try``
    whose clean-up blocks or that would end a cancellation. Of these, outer ones come before those inside.
    """
    source = context.source
    blocking = _blocking_statements(context, found)
    yield from lifetimes(source, found, blocking)
    withs = [one for one, nodes in blocking.items() if isinstance(one, ast.With) and _in_items(source, one, nodes)]
    tries = _cleaning(source, blocking)
    compound = [*withs, *tries]
    waits = {source.statement_of(node) for node, group in found.items() if _waits(group)}
    movable = dict.fromkeys([*(one for one in blocking if one not in waits), *tries])
    last = {one for one in movable if passes_on(one, found)}
    rows = [*_runs(source, movable, compound, last)]
    for one in compound:
        rows += [*_to_the_end(source, one), [one]]
    yield from sorted(rows, key=lambda row: (source.start(row[0]), -source.end(row[-1])))


def _blocking_statements(context: FileContext, found: FindingsByNode) -> dict[ast.stmt, list[ast.AST]]:
    """The statements that evaluate nodes with findings, each with these nodes."""
    blocking: dict[ast.stmt, list[ast.AST]] = {}
    for node in found:
        statement = context.source.statement_of(node)
        one_by_one = any(one.function in context.one_by_one for one in found[node])
        if id(node) in evaluated([statement]) and not one_by_one:
            blocking.setdefault(statement, []).append(node)
    return blocking


def _to_the_end(source: Source, statement: ast.stmt) -> Iterator[list[ast.stmt]]:
    """With the few statements that follow, when ``statement`` returns in one case and goes on in another."""
    row = source.siblings(statement)
    rest = row[row.index(statement) :]
    returns = any(isinstance(node, ast.Return) for node in own_nodes([statement])) and not ends([statement])
    if returns and 1 < len(rest) <= _SHORT and isinstance(rest[-1], ast.Return):
        yield rest


def _cleaning(source: Source, blocks: Iterable[ast.stmt]) -> list[ast.stmt]:
    """The ``try`` statements in whose ``finally`` something blocks, and what nothing in it may be awaited in."""
    found: list[ast.stmt] = []
    for statement in blocks:
        for child, parent in source.ancestors(statement):
            cleaning = isinstance(parent, TRIES) and child in parent.finalbody
            shielding = isinstance(parent, ast.stmt) and swallows_cancellation(child, parent)
            if isinstance(parent, ast.stmt) and (cleaning or shielding) and parent not in found:
                found.append(parent)
            if isinstance(parent, FUNCTIONS):
                break
    return found


def _waits(findings: Sequence[Finding]) -> bool:
    """Whether it is about waiting for another thread, which is better awaited on its own."""
    return is_awaitable(findings) or any(one.code.startswith("LS2") for one in findings)


def _in_items(source: Source, statement: ast.With, nodes: Sequence[ast.AST]) -> bool:
    return any(
        source.start(item.context_expr) <= source.start(node) and source.end(node) <= source.end(item.context_expr)
        for item in statement.items
        for node in nodes
    )


def _runs(
    source: Source, movable: Mapping[ast.stmt, object], compound: Sequence[ast.stmt], last: Container[ast.stmt]
) -> Iterator[list[ast.stmt]]:
    """Runs of two or more neighbouring statements that block. A statement in ``last`` ends the run it stands in."""
    seen: set[ast.stmt] = set()
    for statement in sorted(movable, key=source.start):
        if statement in seen:
            continue
        row = source.siblings(statement)
        run: list[ast.stmt] = []
        for one in row[row.index(statement) :]:
            if one not in movable or not (isinstance(one, SIMPLE) or one in compound):
                break
            run.append(one)
            if one in last:
                break
        seen.update(run)
        plain = all(isinstance(one, SIMPLE) for one in run)
        if len(run) > 1 and not (plain and is_repeated(source, run[0])):  # a function is not defined in every round
            yield run
            if run[-1] in last and len(run) > 2:
                yield run[:-1]  # what it stores may have to stay, and then the others go without it
