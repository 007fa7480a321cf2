"""Give waits an end: ``t.join()`` → ``join_thread(t, timeout=60)``, ``f.result()`` → ``f.result(timeout=60)``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.await_positions import require_place
from loopsafe.lint.fixes.source.calls import (
    argument_span,
    is_none,
    keyword,
    last_name,
    lone_generator,
    require_plain,
    written_arguments,
)
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite, opening, replace
from loopsafe.lint.fixes.source.text import FUNCTIONS

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job

_DEFAULT = 60.0


@strategy("join-thread")
def join_thread(job: Job) -> Rewrite:
    """Join through the bridge's function, which raises when the thread does not end in time."""
    call, source = job.call, job.source
    function = call.func
    if not isinstance(function, ast.Attribute) or function.attr != "join":
        raise Refused("it is not written as `thread.join(...)`")
    if not isinstance(source.parents.get(call), ast.Expr):
        raise Refused("the value of `join` is used")
    require_place(source, call)
    require_plain(call)
    parts = written_arguments(call)
    if len(parts) > 1:
        raise Refused("it is called with more than a timeout")
    given = next((one.value if isinstance(one, ast.keyword) else one for one in parts), None)
    start, end = source.span(call)
    limit = _limit(job) if given is None or is_none(given) else source.slice(given)
    name = job.name("loopsafe", "join_thread", style="from")
    value = source.end(function.value)
    while source.skip(value) < end and source.text[source.skip(value)] == ")":
        value = source.skip(value) + 1
    return job.rewrite([opening(start, end, f"{name}("), replace(value, end, f", timeout={limit})")])


@strategy("add-timeout")
def add_timeout(job: Job) -> Rewrite:
    """Add ``timeout=N``, or put it in the place of ``None``."""
    call, source = job.call, job.source
    require_place(source, call)
    require_plain(call)
    if job.fix.get("raises") and _is_fetched_for_ever(job, job.fix.get("raises")):
        raise Refused("a worker that waits for its next job would end when it has nothing to do for a while")
    if job.fix.get("whose") and job.options.wait_timeout is None:
        raise Refused("the caller brings the coroutine: how long it may take is for him to say, or for `wait-timeout`")
    name = job.fix.get("parameter", "timeout")
    present = keyword(call, name)
    if present is not None and not is_none(present.value):
        raise Refused(f"`{name}` is given already")
    if present is not None:
        start, end = source.span(present.value)
        return job.rewrite([replace(start, end, _limit(job))])
    passed = _at(call, job.fix.get("position"))
    if passed is not None and (passed is not call.args[-1] or not is_none(passed)):
        raise Refused(f"`{name}` is given by position")
    if passed is not None:
        start, end = source.span(passed)
        return job.rewrite([replace(start, end, f"{name}={_limit(job)}")])
    return job.rewrite(_appended(job, call, f"{name}={_limit(job)}"))


def _at(call: ast.Call, position: str) -> ast.expr | None:
    """The argument at a position; where that is not known, any ``None`` may be the one."""
    if position:
        place = int(position)
        return call.args[place] if 0 <= place < len(call.args) else None
    return next(filter(is_none, call.args), None)


def _is_fetched_for_ever(job: Job, error: str) -> bool:
    """Whether a ``while`` loop waits for one item after the other, and does not catch ``error``."""
    for child, parent in job.source.ancestors(job.node):
        if isinstance(parent, ast.Try) and child in parent.body:
            caught = [node for one in parent.handlers if one.type is not None for node in ast.walk(one.type)]
            if any(isinstance(node, (ast.Name, ast.Attribute)) and last_name(node) == error for node in caught):
                return False
        if isinstance(parent, ast.While):
            return True
        if isinstance(parent, (ast.For, *FUNCTIONS)):
            return False
    return False


def _appended(job: Job, call: ast.Call, text: str) -> list[Edit]:
    source = job.source
    close = source.end(call) - 1
    parts = written_arguments(call)
    if not parts:
        return [Edit(close, close, text)]
    if lone_generator(source, call):
        raise Refused("its only argument is a bare generator expression")
    last = argument_span(source, call, parts[-1])[1]
    comma = source.skip(last)
    if source.text[comma] != ",":
        first = source.start(parts[-1])
        alone = not source.text[source.line_start(first) : first].strip() and source.line_end(last) == last
        if alone and source.line_of(first) > source.line_of(source.start(call)):
            text = source.newline + source.indent_at(first) + text
            return [Edit(last, last, f",{text}", width=source.end(call), closes=True)]
        return [Edit(last, last, f", {text}", width=source.end(call), closes=True)]
    if source.line_of(comma) == source.line_of(close):
        return [Edit(comma + 1, comma + 1, f" {text}")]
    row = source.line_start(close)
    if source.text[row:close].strip():
        return [Edit(comma + 1, comma + 1, f" {text},")]
    indent = source.indent_at(source.start(parts[-1]))
    return [Edit(row, row, f"{indent}{text},{source.newline}")]


def _limit(job: Job) -> str:
    value = job.options.wait_timeout
    return f"{_DEFAULT if value is None else value:g}"
