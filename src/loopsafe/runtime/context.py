"""Carries context variables out of a call, as if the callee had run in the caller's own context."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextvars import Context

_MISSING = object()


def carry(before: Context, after: Context) -> None:
    """Set in the current context every variable whose value in `after` is not the very object it was in `before`.

    Comparing with `before`, not with the current context: a variable that the caller's side changed meanwhile (another
    task in the same context, a signal handler) and the callee did not touch keeps the caller's value.
    """
    for var, value in after.items():
        if before.get(var, _MISSING) is not value:
            var.set(value)


def adopt(context: Context) -> None:
    """Set in the current context every variable that has another value in `context`."""
    for var, value in context.items():
        if var.get(_MISSING) is not value:
            var.set(value)
