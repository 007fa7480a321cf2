"""``loop.call_later(1, f)`` → ``loop.call_later(1, loop.run_in_executor, None, f)``: nobody waits for a callback."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.libraries import library_of
from loopsafe.lint.fixes.names.scopes import enclosing
from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.await_positions import require_place
from loopsafe.lint.fixes.safety.bound_calls import LOOP_BOUND
from loopsafe.lint.fixes.source.calls import argument_span, last_name
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite, around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.fixes.job import Job

_ASKING = frozenset({"get_running_loop", "get_event_loop"})
_CONTEXT = frozenset({"contextvars", "ContextVar", "copy_context"})
_ENDING = frozenset({"exit", "_exit", "SystemExit", "KeyboardInterrupt", "interrupt_main", "abort"})


@strategy("schedule")
def schedule(job: Job) -> Rewrite:
    """Schedule the hand-over in place of the callback; the call itself, its time and its arguments stay."""
    call, source = job.call, job.source
    require_place(source, call)
    if library_of(job) != "asyncio" or not enclosing(source, call):
        raise Refused("only on a loop of asyncio can a thread be asked from here")
    if not job.fix.get("index"):
        raise Refused("which argument is called back is not known")
    index = int(job.fix.get("index"))
    if call.keywords or len(call.args) <= index or any(isinstance(one, ast.Starred) for one in call.args[: index + 1]):
        raise Refused("the callback is not where it could be told from its arguments")
    callback = call.args[index]
    _require_free(job, callback)
    start, end = argument_span(source, call, callback)
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    if job.fix.get("loop") == "receiver":
        if owner is None or not _is_plain(owner):
            raise Refused("the loop has no name by which it could be asked")
        return job.rewrite([Edit(start, start, f"{source.slice(owner)}.run_in_executor, None, {_context(job)}")])
    if "remove_done_callback" in source.identifiers:
        raise Refused("the callback may be taken back, by which it has to be itself")
    loop = _loop_of(job, owner)
    head = f"{job.name('functools', 'partial')}({loop}.run_in_executor, None, {_context(job)}"
    return job.rewrite(around(start, end, head, ")"))


def _context(job: Job) -> str:
    """Where the file has context variables, what runs the callback in those of now, as the loop would."""
    if not job.source.identifiers & _CONTEXT:
        return ""
    return f"{job.name('contextvars', 'copy_context')}().run, "


def _loop_of(job: Job, future: ast.expr | None) -> str:
    """The loop that calls back: the future knows it; a coroutine runs on it."""
    if future is not None and _is_plain(future):
        return f"{job.source.slice(future)}.get_loop()"
    if isinstance(enclosing(job.source, job.call)[0], ast.AsyncFunctionDef):
        return f"{job.name('asyncio', 'get_running_loop')}()"
    raise Refused("the loop has no name by which it could be asked")


def _is_plain(loop: ast.expr) -> bool:
    """Whether asking twice for the loop gives the same one, and does nothing else."""
    if isinstance(loop, ast.Call):
        return last_name(loop.func) in _ASKING and not loop.args and not loop.keywords
    while isinstance(loop, ast.Attribute):
        loop = loop.value
    return isinstance(loop, ast.Name)


def _require_free(job: Job, callback: ast.expr) -> None:
    """Refuse a callback that ends the program, of which nobody hears in a thread, or speaks to the loop."""
    seen: set[str] = set()
    todo: list[ast.AST] = [callback]
    while todo:
        for name in _names(todo.pop()):
            if name in _ENDING:
                raise Refused(f"the callback may end the program (`{name}`), which a thread cannot")
            if name in LOOP_BOUND:
                raise Refused(f"the callback calls `{name}`, which needs the thread of the loop")
            if name not in seen:
                seen.add(name)
                defined = (one for one in job.source.parents if isinstance(one, ast.FunctionDef) and one.name == name)
                todo.extend(defined)


def _names(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, (ast.Name, ast.Attribute)):
            yield last_name(inner)
