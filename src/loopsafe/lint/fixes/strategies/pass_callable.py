"""``to_thread(f(x))`` → ``to_thread(f, x)``: hand the function over instead of its result."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.await_positions import require_place
from loopsafe.lint.fixes.source.calls import hand_over, trailing_comma
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite, delete

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("pass-callable")
def pass_callable(job: Job) -> Rewrite:
    """Take the parentheses off the call that is made too early."""
    eager = job.call
    outer = _outer(job, eager)
    require_place(job.source, eager)
    if any(isinstance(node, (ast.Await, ast.Yield, ast.YieldFrom)) for node in ast.walk(eager.func)):
        raise Refused("the function itself is awaited for")
    rewrite = job.rewrite(_passed(job, eager, outer))
    job.context.taken_apart.add(eager)
    job.context.also_repaired[eager] = job.finding
    return rewrite


def _outer(job: Job, call: ast.Call) -> ast.Call:
    """The call that the one made too early is an argument of."""
    parent = job.source.parents.get(call)
    if isinstance(parent, ast.keyword):
        parent = job.source.parents.get(parent)
    if not isinstance(parent, ast.Call) or parent.func is call:
        raise Refused("the function is not called among the arguments")
    return parent


def _passed(job: Job, eager: ast.Call, outer: ast.Call) -> list[Edit]:
    end = job.source.end(eager)
    if not eager.args and not eager.keywords:
        return [delete(job.source.arguments_open(eager), end)]
    named = any(one.value is eager for one in outer.keywords)
    last = bool(outer.args) and outer.args[-1] is eager and not outer.keywords
    takes = job.fix.get("takes")
    spread = not named and last and (takes == "keywords" or (takes == "arguments" and not eager.keywords))
    head, tail = ("", "") if spread else (job.name("functools", "partial") + "(", ")")
    edits = hand_over(job, eager, head, tail)
    comma = trailing_comma(job.source, eager)
    if spread and comma is not None and comma not in edits:
        edits.append(comma)
    return edits
