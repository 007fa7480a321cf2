"""Await a coroutine instead of running a loop, or a thread, for it: ``asyncio.run(c)`` → ``await c``."""

from __future__ import annotations

import ast
import itertools
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.libraries import require_library_loop
from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.source.calls import (
    argument_span,
    is_none,
    keyword,
    last_name,
    needs_brackets,
    trailing_comma,
    written_arguments,
)
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite, around, delete, replace
from loopsafe.lint.fixes.strategies.wrap_future import wrap_future

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job

_DROPPED = frozenset(
    {"debug", "loop_factory", "backend", "backend_options", "abandon_on_cancel", "cancellable", "limiter"}
)
_CALLABLE_FIRST = frozenset({"to_thread", "submit", "run_in_threadpool", "call_from_thread", "from_thread"})


@strategy("await-coroutine")
def await_coroutine(job: Job) -> Rewrite:
    """Take the coroutine, or the coroutine function and its arguments, out of the call that runs it."""
    call = job.call
    name = last_name(call.func)
    if name == "result" and isinstance(call.func, ast.Attribute):
        value = call.func.value
        if isinstance(value, ast.Call) and last_name(value.func) == "run_coroutine_threadsafe":
            return job.rewrite(_submitted(job, call, value))
        return wrap_future(job)  # a future that is kept in a name is awaited as it is
    if isinstance(call.func, ast.Call):
        return job.rewrite(_adapted(job, call, call.func))
    if job.finding.primitive.endswith(".__call__"):
        raise Refused("the coroutine function was adapted elsewhere: await that function itself")
    if not call.args or any(isinstance(one, ast.Starred) for one in call.args[:2]):
        raise Refused("the coroutine is not its first argument")
    if _takes_callable(job, call, name):
        return job.rewrite(_called(job, call, 1 if name == "run_in_executor" else 0))
    if isinstance(call.args[0], ast.Lambda):
        raise Refused("a lambda is not a coroutine")
    if len(call.args) > 1 or any(one.arg not in _DROPPED and one.arg != "timeout" for one in call.keywords):
        raise Refused("it is called with more than the coroutine")
    return job.rewrite(_unwrapped(job, call, call.args[0]))


def _takes_callable(job: Job, call: ast.Call, name: str) -> bool:
    """Whether the call is given a function and its arguments, not a coroutine."""
    form = job.fix.get("form")
    if form:
        return form == "callable"
    if name == "run_in_executor":
        return True
    if name in _CALLABLE_FIRST:
        return True
    first = call.args[0]
    if name == "run_sync":
        return not isinstance(first, ast.Call) or len(call.args) > 1
    written = ast.unparse(call.func)
    origin = job.names.module_of(written.partition(".")[0], call) or ("", "")
    owners = {one.partition(".")[0] for one in (job.finding.primitive, written, origin[0])}
    return bool(owners & {"anyio", "trio", "from_thread"})


def _awaiting(job: Job, call: ast.Call) -> tuple[str, str]:
    """The ``await`` to write around ``call``, none when there is one already."""
    before, after = awaited(job, call)
    if isinstance(job.source.parents.get(call), ast.Await):
        return "", ""
    return before, after


def _unwrapped(job: Job, call: ast.Call, coroutine: ast.expr) -> list[Edit]:
    """``run(c)`` → ``await c``; parentheses stay when the coroutine needs them or the call has several lines."""
    source = job.source
    start, end = source.span(call)
    before, after = _awaiting(job, call)
    bracket = source.arguments_open(call)
    first, last = argument_span(source, call, coroutine)
    limit = keyword(call, "timeout")
    if limit is not None and not is_none(limit.value):
        require_library_loop(job)
        wait = job.name("asyncio", "wait_for")
        return [replace(start, bracket, before + wait), *_drop_options(job, call), *around(start, end, "", after)]
    inner = source.text[bracket:first] + source.text[last:end]
    if source.line_of(bracket) != source.line_of(end) and ("\n" in inner or "\r" in inner):
        edits = [replace(start, bracket, before), *_drop_options(job, call)]
        comma = trailing_comma(source, call)
        edits += around(start, end, "", after)
        return [*edits, comma] if comma else edits
    return _alone(job, call, coroutine, (start, end), (before, after))


def _alone(
    job: Job, runner: ast.Call, coroutine: ast.expr, span: tuple[int, int], words: tuple[str, str]
) -> list[Edit]:
    """The coroutine that ``runner`` is called with, in place of what ``span`` covers."""
    before, after = words
    if needs_brackets(job.source, runner, coroutine):
        before, after = before + "(", ")" + after
    job.context.awaited_operands.add(coroutine)
    first, last = argument_span(job.source, runner, coroutine)
    return [replace(span[0], first, before), replace(last, span[1], after)]


def _drop_options(job: Job, call: ast.Call) -> list[Edit]:
    """Remove keyword arguments that only mean something to the runner."""
    edits: list[Edit] = []
    parts = written_arguments(call)
    for before, part in itertools.pairwise(parts):
        if _is_dropped(part) or _is_no_limit(part):
            start = argument_span(job.source, call, before)[1]
            edits.append(delete(start, job.source.end(part)))
    return edits


def _is_no_limit(part: ast.expr | ast.keyword) -> bool:
    return isinstance(part, ast.keyword) and part.arg == "timeout" and is_none(part.value)


def _called(job: Job, call: ast.Call, index: int) -> list[Edit]:
    """``run(f, a, k=v)`` → ``await f(a, k=v)``."""
    source = job.source
    if len(call.args) <= index:
        raise Refused("the coroutine function is not among its arguments")
    function = call.args[index]
    if isinstance(function, (ast.Lambda, ast.Starred)):
        raise Refused("the coroutine function is not named")
    if keyword(call, "timeout") is not None:
        raise Refused("it is called with a timeout of its own")
    before, after = _awaiting(job, call)
    start, end = source.span(call)
    first, last = argument_span(source, call, function)
    kept = [one for one in written_arguments(call)[index + 1 :] if not _is_dropped(one)]
    edits = [*_drop_options(job, call), replace(start, first, before), *around(start, end, "", after)]
    if needs_brackets(source, call, function):
        edits += around(first, last, "(", ")")
    comma = source.skip(last)
    if source.text[comma] != ",":
        return (
            [*edits, Edit(last, last, "(")]
            if source.text[last:end].strip() == ")"
            else [*edits, replace(last, end - 1, "(")]
        )
    following = source.skip(comma + 1) if kept and "#" not in source.text[comma : source.skip(comma + 1)] else comma + 1
    if kept and source.line_of(following) != source.line_of(comma):
        following = comma + 1
    return [*edits, replace(last, following, "(")]


def _is_dropped(part: ast.expr | ast.keyword) -> bool:
    return isinstance(part, ast.keyword) and part.arg in _DROPPED


def _adapted(job: Job, call: ast.Call, adapter: ast.Call) -> list[Edit]:
    """``async_to_sync(f)(a)`` → ``await f(a)``."""
    if len(adapter.args) != 1 or isinstance(adapter.args[0], ast.Starred):
        raise Refused("the coroutine function is not the adapter's only argument")
    source = job.source
    function = adapter.args[0]
    before, after = _awaiting(job, call)
    start, end = source.span(call)
    first, last = argument_span(source, adapter, function)
    if needs_brackets(source, adapter, function):
        before += "("
        close = ")"
    else:
        close = ""
    return [replace(start, first, before), replace(last, source.end(adapter), close), *around(start, end, "", after)]


def _submitted(job: Job, call: ast.Call, value: ast.Call) -> list[Edit]:
    """``run_coroutine_threadsafe(c, loop).result()`` → ``await c``."""
    if not value.args or isinstance(value.args[0], ast.Starred):
        raise Refused("the coroutine is not the first argument")
    source = job.source
    coroutine = value.args[0]
    limits = [*call.args, *(one.value for one in call.keywords)]
    limits = [one for one in limits if not is_none(one)]
    if len(limits) > 1 or any(isinstance(one, ast.Starred) for one in limits):
        raise Refused("what `result` is called with cannot be told")
    before, after = _awaiting(job, call)
    start, end = source.span(call)
    first, last = argument_span(source, value, coroutine)
    if limits:
        limit = source.slice(limits[0])
        return [
            replace(start, first, f"{before}{job.name('asyncio', 'wait_for')}("),
            replace(last, end, f", {limit}){after}"),
        ]
    return _alone(job, value, coroutine, (start, end), (before, after))
