"""The exception that is being handled: a coroutine sees its caller's, until another is thrown into an ``await``.

A coroutine that is awaited in an ``except`` sees that exception, by ``sys.exc_info()`` or ``traceback.print_exc()``.
When what it awaits raises, the exception is thrown into the innermost coroutine, and until that one is suspended again
nobody sees what the outer ones handle (Python 3.10 to 3.13). A call that does not await has no such effect.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import body_nodes, own_nodes
from loopsafe.lint.fixes.safety.bound_calls import STACK_BOUND
from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.text import FUNCTIONS, TRIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopsafe.lint.fixes.source.text import Source


def require_exception_kept(source: Source, node: ast.AST, function: ast.AsyncFunctionDef) -> None:
    """Refuse to await in a ``try`` whose function goes on to look at the exception that its caller handles."""
    caught = _caught(source, node)
    if caught is None or function.name not in _awaited_in_handlers(source):
        return
    later = (
        one for one in body_nodes(function) if isinstance(one, ast.expr) and source.start(one) > source.end(caught)
    )
    if any(_may_look(one) for one in later):
        raise Refused(f"`{function.name}` is awaited in an `except`, whose exception it could not see after this `try`")


def _caught(source: Source, node: ast.AST) -> ast.stmt | None:
    """The outermost ``try`` of the function that catches what ``node`` raises."""
    found: ast.stmt | None = None
    for child, parent in source.ancestors(node):
        if isinstance(parent, FUNCTIONS):
            break
        if isinstance(parent, TRIES) and child in parent.body and parent.handlers:
            found = parent
    return found


def _may_look(node: ast.expr) -> bool:
    """Whether an expression looks at the exception, or runs another coroutine that may."""
    return isinstance(node, ast.Await) or (isinstance(node, ast.Call) and last_name(node.func) in STACK_BOUND)


def _awaited_in_handlers(source: Source) -> set[str]:
    """The last names of what coroutines of the file await in an ``except``, and of what those await in turn."""
    known = source.awaited_in_handlers
    if known is None:
        functions = [one for one in source.parents if isinstance(one, ast.AsyncFunctionDef)]
        handlers = (one for function in functions for one in body_nodes(function) if isinstance(one, ast.ExceptHandler))
        awaits = {one.name: set(_awaited(one.body)) for one in functions}
        known, todo = set(), {name for handler in handlers for name in _awaited(handler.body)}
        while todo:
            known |= todo
            todo = {name for one in todo for name in awaits.get(one, ())} - known
        source.awaited_in_handlers = known
    return known


def _awaited(body: Iterable[ast.AST]) -> Iterator[str]:
    for node in own_nodes(body):
        if isinstance(node, ast.Await) and isinstance(node.value, ast.Call):
            yield last_name(node.value.func)
