"""``future.result()`` → ``await asyncio.wrap_future(future)``: wait for a thread's result without holding the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.libraries import library_of
from loopsafe.lint.fixes.names.scopes import bound_in, enclosing
from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.source.calls import argument_span, is_none, require_plain
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite, opening, replace
from loopsafe.lint.fixes.source.text import TRIES
from loopsafe.lint.fixes.strategies.offload import offload

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("wrap-future")
def wrap_future(job: Job) -> Rewrite:
    """Await the future; a timeout becomes ``asyncio.wait_for``.

    A thread waits for it where the library is another one, and where it would make a difference that the future is
    cancelled when time is up. The ``CancelledError`` of ``concurrent.futures`` becomes that of asyncio either way.
    """
    if _catches_its_cancellation(job):
        raise Refused("asyncio turns the `CancelledError` that is caught here into its own, which is another")
    if library_of(job) != "asyncio" or _is_waited_for_again(job, job.call):
        return offload(job)
    return job.rewrite(_wrapped(job, job.call))


def _is_waited_for_again(job: Job, call: ast.Call) -> bool:
    """Whether more is done with the future when the time given for it is up."""
    limits = [*call.args, *(one.value for one in call.keywords)]
    limited = not all(map(is_none, limits))
    around = enclosing(job.source, call)
    if not limited or not around or not isinstance(call.func, ast.Attribute):
        return False
    future, source = call.func.value, job.source
    if isinstance(future, ast.Attribute):
        return True
    if not isinstance(future, ast.Name):
        return False
    loops = [one for _, one in source.ancestors(call) if isinstance(one, (ast.For, ast.While))]
    if any(future.id not in bound_in([loop]) for loop in loops):
        return True
    named = (one for one in ast.walk(around[0]) if isinstance(one, ast.Name) and one.id == future.id)
    return any(isinstance(one.ctx, ast.Load) and source.start(one) > source.end(call) for one in named)


def _catches_its_cancellation(job: Job) -> bool:
    """Whether the ``CancelledError`` of ``concurrent.futures`` is caught around it."""
    written = {
        job.names.member(module, name, job.node)[0]
        for module, name in (("concurrent.futures", "CancelledError"), ("concurrent", "futures.CancelledError"))
    }
    tries = [one for child, one in job.source.ancestors(job.node) if isinstance(one, TRIES) and child in one.body]
    kinds = (inner for one in tries for handler in one.handlers if handler.type for inner in ast.walk(handler.type))
    return any(isinstance(kind, (ast.Name, ast.Attribute)) and ast.unparse(kind) in written for kind in kinds)


def _wrapped(job: Job, call: ast.Call) -> list[Edit]:
    """The edits that turn ``value.result(...)`` into an awaited future."""
    function, source = call.func, job.source
    if not isinstance(function, ast.Attribute) or function.attr != "result":
        raise Refused("only `.result()` has a form that can be awaited")
    require_plain(call)
    timeout = next((one for one in (*call.args, *(word.value for word in call.keywords))), None)
    if timeout is not None and is_none(timeout):
        timeout = None
    before, after = awaited(job, call)
    start, end = source.span(call)
    dot = source.text.rindex(".", source.end(function.value), source.end(function))
    dot = _before_gap(source.text, dot)
    wrap = job.name("asyncio", "wrap_future")
    if timeout is None:
        return [opening(start, end, f"{before}{wrap}("), replace(dot, end, ")" + after)]
    wait = job.name("asyncio", "wait_for")
    part = call.keywords[0].value if call.keywords else timeout
    first, last = source.span(part) if call.keywords else argument_span(source, call, part)
    return [
        opening(start, end, f"{before}{wait}({wrap}("),
        replace(dot, first, "), "),
        replace(last, end, ")" + after),
    ]


def _before_gap(text: str, dot: int) -> int:
    while text[dot - 1] in " \t\\\r\n":
        dot -= 1
    return dot
