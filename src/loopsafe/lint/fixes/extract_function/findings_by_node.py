"""The findings of a file by the nodes they stand at, as extracting functions asks for them."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from loopsafe.lint.fixes.names.scopes import own_nodes
from loopsafe.lint.model import Finding

FindingsByNode = Mapping[ast.AST, Sequence[Finding]]


def fix_argument(findings: Sequence[Finding], name: str) -> str:
    """The argument ``name`` of the fixes of some findings: of the first that has it."""
    return next((text for one in findings if one.fix is not None and (text := one.fix.get(name))), "")


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
