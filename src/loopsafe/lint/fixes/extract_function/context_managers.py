"""Context managers that may end an exception: control then goes on behind the ``with``, whatever its body does last."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import body_nodes, own_nodes
from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.text import TRIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.fixes.source.text import Source

_OPENERS = ("open", "closing", "TemporaryDirectory", "TemporaryFile", "File", "Session", "Client", "connect")
"""The last words of what lets every exception through.

A file is rewritten without the knowledge of what its names stand for, so words decide here. They only widen what may
move: a word that is missing refuses a block that returns. One of these that swallows an exception would be wrong.
"""


def require_transparent(source: Source, block: Sequence[ast.stmt]) -> None:
    """Refuse a block in which an exception may end, so that what it returns or binds would not be what it did."""
    withs = [node for node in own_nodes(block) if isinstance(node, ast.With)]
    own = {node.name: node for node in source.parents if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and withs}
    for statement in withs:
        returns = any(isinstance(node, ast.Return) for node in own_nodes(statement.body))
        for item in statement.items:
            name = _name(item.context_expr)
            if name in own and _may_swallow(own[name]):
                raise Refused(f"`{name}` may end an exception of the block")
            if returns and name not in own and not name.endswith(_OPENERS) and not is_tail(source, block[-1]):
                raise Refused(f"code follows a `with {name}` that returns: it may end exceptions")


def lets_all_through(statement: ast.With) -> bool:
    """Whether no exception ends in ``statement``: what follows its body follows it."""
    return all(_name(item.context_expr).endswith(_OPENERS) for item in statement.items)


def is_tail(source: Source, last: ast.stmt) -> bool:
    """Whether the function is over when control goes on behind ``last``."""
    for child, parent in source.ancestors(last):
        if not isinstance(child, ast.stmt) or source.siblings(child)[-1] is not child:
            return False
        if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return True
        if not isinstance(parent, (ast.If, ast.With, ast.AsyncWith)):
            return False
    return False


def _name(manager: ast.expr) -> str:
    return last_name(manager.func) if isinstance(manager, ast.Call) else last_name(manager)


def _may_swallow(node: ast.FunctionDef | ast.ClassDef) -> bool:
    if isinstance(node, ast.FunctionDef):
        return _ends_at_yield(node)
    leaving = [one for one in node.body if isinstance(one, ast.FunctionDef) and one.name == "__exit__"]
    return any(
        isinstance(inner, ast.Return) and not (inner.value is None or _is_false(inner.value))
        for one in leaving
        for inner in own_nodes(one.body)
    )


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and not node.value


def _ends_at_yield(function: ast.FunctionDef) -> bool:
    """Whether a generator catches what is raised at its ``yield``, or yields inside another context manager."""
    for node in body_nodes(function):
        body = node.body if isinstance(node, TRIES) and node.handlers else []
        body = node.body if isinstance(node, ast.With) and _is_open(node) else body
        if any(isinstance(one, (ast.Yield, ast.YieldFrom)) for one in own_nodes(body)):
            return True
    return False


def _is_open(statement: ast.With) -> bool:
    return not all(_name(item.context_expr).lower().endswith((*_OPENERS, "lock")) for item in statement.items)
