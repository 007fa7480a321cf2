"""``to_thread(f(x))`` → ``to_thread(f, x)``: hand the function over instead of its result."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.await_positions import require_place
from loopsafe.lint.fixes.source.calls import hand_over, last_name, trailing_comma
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite, delete

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job

_TAKES_KEYWORDS = frozenset({"to_thread", "run_in_threadpool", "submit"})
_TAKES_CALLABLE = _TAKES_KEYWORDS | {
    "run_in_executor",
    "run_sync",
    "async_add_executor_job",
    "Thread",
    "Timer",
    "Process",
}


@strategy("pass-callable")
def pass_callable(job: Job) -> Rewrite:
    """Take the parentheses off the call that is made too early."""
    eager, outer = _eager_call(job)
    require_place(job.source, eager)
    if any(isinstance(node, (ast.Await, ast.Yield, ast.YieldFrom)) for node in ast.walk(eager.func)):
        raise Refused("the function itself is awaited for")
    rewrite = job.rewrite(_passed(job, eager, outer))
    job.context.taken_apart.add(eager)
    job.context.also_repaired[eager] = job.finding
    return rewrite


def _eager_call(job: Job) -> tuple[ast.Call, ast.Call]:
    """The call made too early and the call that it is an argument of; the finding may stand at either."""
    call = job.call
    parent = job.source.parents.get(call)
    if isinstance(parent, ast.keyword):
        parent = job.source.parents.get(parent)
    if isinstance(parent, ast.Call) and parent.func is not call and not _is_offload(call):
        return call, parent
    eager = _called_instead(call)
    if eager is None:
        raise Refused("the function is not called among the arguments")
    return eager, call


def _is_offload(call: ast.Call) -> bool:
    return last_name(call.func) in _TAKES_CALLABLE and _called_instead(call) is not None


def _called_instead(call: ast.Call) -> ast.Call | None:
    """The call that an offload is passed where it takes a callable, if there is one."""
    index = 1 if last_name(call.func) == "run_in_executor" else 0
    named = [one.value for one in call.keywords if one.arg in ("target", "func")]
    return next((one for one in (*call.args[index : index + 1], *named) if isinstance(one, ast.Call)), None)


def _passed(job: Job, eager: ast.Call, outer: ast.Call) -> list[Edit]:
    end = job.source.end(eager)
    if not eager.args and not eager.keywords:
        return [delete(job.source.arguments_open(eager), end)]
    named = any(one.value is eager for one in outer.keywords)
    last = bool(outer.args) and outer.args[-1] is eager and not outer.keywords
    taken = last_name(outer.func) in _TAKES_KEYWORDS
    spread = not named and last and (taken or not eager.keywords)
    if last_name(outer.func) in ("Thread", "Timer", "Process"):
        spread = False
    head, tail = ("", "") if spread else (job.name("functools", "partial") + "(", ")")
    edits = hand_over(job, eager, head, tail)
    comma = trailing_comma(job.source, eager)
    if spread and comma is not None and comma not in edits:
        edits.append(comma)
    return edits
