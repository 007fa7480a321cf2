"""How sync code runs a coroutine: through the bridge, as ``run_sync(f, x)``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, TypeGuard

from loopsafe.lint.fixes.source.calls import argument_span, hand_over, keyword, last_name
from loopsafe.lint.fixes.source.edits import Edit, Refused, replace

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job

_RESERVED = "timeout"
_LOOP_OWNED = frozenset({"create_task", "ensure_future", "create_future", "run_in_executor"})


def bridge_name(job: Job) -> str:
    """The configured bridge, imported when it must be."""
    module, _, member = (job.options.bridge.replace(":", ".") or "loopsafe.run_sync").rpartition(".")
    if not module:
        return member
    return job.name(module, member, style="from")


def require_free(coroutine: ast.expr, runner: ast.Call) -> None:
    """Refuse what belongs to the loop that would have run it."""
    if isinstance(coroutine, ast.Call) and last_name(coroutine.func) in _LOOP_OWNED:
        raise Refused(f"`{last_name(coroutine.func)}` makes something that belongs to this loop")
    if not isinstance(coroutine, ast.Call) and last_name(runner.func) == "run_until_complete":
        raise Refused(f"`{ast.unparse(coroutine)}` may be a future of this loop")
    if any(isinstance(node, (ast.Await, ast.Yield, ast.YieldFrom)) for node in ast.walk(coroutine)):
        raise Refused("the coroutine's arguments are awaited for")


def takes_apart(coroutine: ast.expr) -> TypeGuard[ast.Call]:
    """Whether ``f(x)`` may be handed over as ``f, x``; not when an argument could be meant for the bridge."""
    return (
        isinstance(coroutine, ast.Call)
        and keyword(coroutine, _RESERVED) is None
        and all(one.arg is not None for one in coroutine.keywords)
        and not isinstance(coroutine.func, ast.Lambda)
    )


def bridged(job: Job, runner: ast.Call, coroutine: ast.expr) -> list[Edit]:
    """``run(f(x))`` → ``run_sync(f, x)``."""
    source = job.source
    start, end = source.span(runner)
    first, last = argument_span(source, runner, coroutine)
    name = bridge_name(job)
    if takes_apart(coroutine):
        job.context.taken_apart.add(coroutine)
        left, right = source.span(coroutine)
        return [replace(start, left, ""), *hand_over(job, coroutine, f"{name}(", ")"), replace(right, end, "")]
    return [replace(start, first, f"{name}("), replace(last, end, ")")]


def bridge_text(job: Job, coroutine: ast.expr, timeout: str = "") -> str:
    """The text of the call of the bridge for ``coroutine``."""
    source = job.source
    written = source.slice(coroutine)
    if takes_apart(coroutine):
        bracket = source.arguments_open(coroutine)
        function = source.text[source.start(coroutine) : bracket].rstrip()
        passed = source.text[bracket + 1 : source.end(coroutine) - 1].strip()
        written = f"{function}, {passed}" if passed else function
    if timeout:
        written = f"{written.rstrip().rstrip(',')}, timeout={timeout}"
    return f"{bridge_name(job)}({written})"
