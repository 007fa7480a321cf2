"""Cancellation: it is raised at an ``await``, so what catches everything around a new one would catch it, too.

``try: f()`` with a bare ``except`` that returns cannot be cancelled while ``f`` blocks: the task is, at its next
``await``. With ``await`` before the call the ``except`` ends the cancellation, and the task goes on.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.dataflow import jumps, within_function
from loopsafe.lint.fixes.names.scopes import own_nodes
from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.text import TRIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopsafe.lint.fixes.source.text import Source

_EVERYTHING = "BaseException"
_CANCELLED = frozenset({"CancelledError", "Cancelled", "GeneratorExit", "get_cancelled_exc_class"})
_SUSPENDS = (ast.Await, ast.AsyncFor, ast.AsyncWith)


def catches_cancellation(handler: ast.ExceptHandler) -> bool:
    """Whether an ``except`` also runs when the task is cancelled."""
    return handler.type is None or any(name in (_EVERYTHING, *_CANCELLED) for name in _kinds(handler.type))


def require_cancellable(source: Source, node: ast.AST) -> None:
    """Refuse the first suspension point in a statement that would end the cancellation of its task."""
    if any(swallows_cancellation(child, parent) for child, parent in within_function(source, node)):
        raise Refused("what is caught around it would end a cancellation, which could not come here before")


def swallows_cancellation(child: ast.AST, parent: ast.AST) -> bool:
    """Whether ``parent`` would end a cancellation that reaches it from ``child``, and none comes from there so far."""
    if isinstance(parent, (ast.With, ast.AsyncWith)):
        within = any(child is one for one in parent.body)
        return within and any(_suppresses(item.context_expr) for item in parent.items) and not _suspends(parent.body)
    if not isinstance(parent, TRIES):
        return False
    if any(isinstance(one, (ast.Return, ast.Break, ast.Continue)) for one in _leaving(parent.finalbody)):
        return child not in parent.finalbody and not _suspends([*parent.body, *parent.handlers, *parent.orelse])
    first = next((one for one in parent.handlers if catches_cancellation(one)), None)
    return (
        child in parent.body
        and first is not None
        and not any(isinstance(one, ast.Raise) for one in own_nodes(first.body))
        and (first.type is None or _EVERYTHING in _kinds(first.type))  # who names the cancellation alone means it
        and not _suspends(parent.body)
    )


def _leaving(block: list[ast.stmt]) -> Iterable[ast.AST]:
    """What ends a block early, and with it the exception that it runs under."""
    yield from jumps(block)
    yield from (one for one in own_nodes(block) if isinstance(one, ast.Return))


def _suppresses(manager: ast.expr) -> bool:
    return (
        isinstance(manager, ast.Call)
        and last_name(manager.func) == "suppress"
        and any(last_name(one) == _EVERYTHING for one in manager.args)
    )


def _suspends(block: Iterable[ast.AST]) -> bool:
    return any(isinstance(one, _SUSPENDS) for one in own_nodes(block))


def _kinds(kind: ast.expr) -> list[str]:
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return [last_name(one.func if isinstance(one, ast.Call) else one) for one in kinds]
