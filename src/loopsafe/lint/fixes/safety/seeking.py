"""Files that several tasks share: where each seeks its place before it reads or writes, nothing may come between.

``self.file.seek(offset)`` and ``self.file.read(size)`` are one step as long as neither awaits. Handing one of them, or
both, to a thread lets another task move the file in between, and each then reads what is not its own.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import locals_of, own_nodes

if TYPE_CHECKING:
    from loopsafe.lint.fixes.source.text import FunctionNode, Source

Owners = dict["FunctionNode", set[str]]


def seeks_in_between(source: Source, node: ast.AST, known: Owners) -> str:
    """Why a call on a file that lives longer than the function may not move to a thread; empty where it may.

    ``known`` remembers the files of each function.
    """
    function = source.function_of(node)
    if function is None or not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return ""
    owner = node.func.value
    if isinstance(owner, ast.Name) and owner.id in locals_of(function):
        return ""
    if function not in known:
        known[function] = set(_sought(function))
    if ast.dump(owner) not in known[function]:
        return ""
    return f"another task could `seek` in `{ast.unparse(owner)}` between the two calls"


def _sought(function: FunctionNode) -> list[str]:
    """The objects in which a function seeks a place that it computes; going back to the start shares nothing."""
    body = function.body if isinstance(function.body, list) else [function.body]
    return [
        ast.dump(node.func.value)
        for node in own_nodes(body)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "seek"
        and node.args
        and not isinstance(node.args[0], ast.Constant)
    ]
