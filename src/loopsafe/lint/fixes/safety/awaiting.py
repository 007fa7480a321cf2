"""What an expression is awaited with where it stands, and what becomes of the function and the statement around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.fixes.safety.await_positions import await_brackets, require_await
from loopsafe.lint.fixes.safety.cancellation import require_cancellable
from loopsafe.lint.fixes.safety.shared_targets import value_first

if TYPE_CHECKING:
    import ast

    from loopsafe.lint.fixes.job import Job

_COROUTINES = frozenset({"add-await", "await-coroutine", "schedule"})
"""The repairs of what was wrong without an ``await``: the cancellation was to come there from the start."""


def awaited(job: Job, node: ast.expr) -> tuple[str, str]:
    """Check that ``node`` may be awaited where it stands; what goes before and after it."""
    handler = require_await(job.source, node, job.options.target_version, handler=job.is_handler)
    if job.fix.strategy not in _COROUTINES:
        require_cancellable(job.source, node)
    if handler is not None:
        job.coroutines.append(job.source.start(handler))
    job.around += value_first(job, node)
    return ("(await ", ")") if node in job.context.awaited_operands else await_brackets(job.source, node)
