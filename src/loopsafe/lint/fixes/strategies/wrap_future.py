"""``future.result()`` → ``await asyncio.wrap_future(future)``: wait for a thread's result without holding the loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.awaiting import awaited
from loopsafe.lint.fixes.calls import argument_span, require_plain
from loopsafe.lint.fixes.edits import Edit, Refused, Rewrite, around, opening, replace
from loopsafe.lint.fixes.offloading import library_of
from loopsafe.lint.fixes.registry import strategy

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("wrap-future")
def wrap_future(job: Job) -> Rewrite:
    """Await the future; a timeout becomes ``asyncio.wait_for``."""
    return job.rewrite(wrapped(job, job.call))


def wrapped(job: Job, call: ast.Call) -> list[Edit]:
    """The edits that turn ``value.result(...)`` into an awaited future."""
    function, source = call.func, job.source
    if not isinstance(function, ast.Attribute) or function.attr != "result":
        raise Refused("only `.result()` has a form that can be awaited")
    if library_of(job) != "asyncio":
        raise Refused(f"{library_of(job)} cannot wait for a `concurrent.futures.Future`")
    require_plain(call)
    timeout = next((one for one in (*call.args, *(word.value for word in call.keywords))), None)
    if isinstance(timeout, ast.Constant) and timeout.value is None:
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
        *around(first, first, "", ""),
        replace(last, end, ")" + after),
    ]


def _before_gap(text: str, dot: int) -> int:
    while text[dot - 1] in " \t\\\r\n":
        dot -= 1
    return dot
