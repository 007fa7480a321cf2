"""In sync code, run a coroutine through the bridge: ``asyncio.run(f(x))`` → ``run_sync(f, x)``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.bridging import bridge_name, bridged, require_free
from loopsafe.lint.fixes.calls import argument_span, hand_over, last_name
from loopsafe.lint.fixes.edits import Edit, Refused, Rewrite, delete, replace
from loopsafe.lint.fixes.frames import require_place
from loopsafe.lint.fixes.registry import Job, strategy
from loopsafe.lint.fixes.scopes import enclosing

if TYPE_CHECKING:
    from loopsafe.lint.fixes.text import Source

_MAKERS = frozenset({"get_event_loop", "new_event_loop"})


@strategy("bridge")
def bridge(job: Job) -> Rewrite:
    """Replace the runner, and the loop that was only made for it."""
    call = job.call
    require_place(job.source, call)
    functions = enclosing(job.source, call)
    if functions and isinstance(functions[0], ast.AsyncFunctionDef):
        raise Refused("this is async code: await the coroutine instead of bridging it")
    if isinstance(call.func, ast.Call):
        return job.rewrite(_adapted(job, call, call.func))
    if len(call.args) != 1 or isinstance(call.args[0], ast.Starred):
        raise Refused("the coroutine is not its only argument")
    if call.keywords:
        raise Refused(f"`{call.keywords[0].arg or '**'}` has no counterpart in the bridge")
    if last_name(call.func) not in ("run", "run_until_complete"):
        raise Refused(f"`{last_name(call.func)}` is not known to run a coroutine")
    require_free(call.args[0], call)
    return job.rewrite([*bridged(job, call, call.args[0]), *_leftovers(job.source, call)])


def _adapted(job: Job, call: ast.Call, adapter: ast.Call) -> list[Edit]:
    """``async_to_sync(f)(x)`` → ``run_sync(f, x)``."""
    if len(adapter.args) != 1 or adapter.keywords or isinstance(adapter.args[0], ast.Starred):
        raise Refused("the coroutine function is not the adapter's only argument")
    if any(one.arg in ("timeout", None) for one in call.keywords):
        raise Refused("its keyword arguments could be taken for those of the bridge")
    source = job.source
    first, last = argument_span(source, adapter, adapter.args[0])
    start = source.start(call)
    edits = hand_over(job, call, f"{bridge_name(job)}(", ")")
    return [*edits, replace(start, first, ""), delete(last, source.end(adapter))]


def _leftovers(source: Source, call: ast.Call) -> list[Edit]:
    """Remove ``loop = asyncio.new_event_loop()`` and what closes the loop when nothing else uses it."""
    if not (isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)):
        return []
    name = call.func.value.id
    functions = enclosing(source, call)
    if not functions or isinstance(functions[0], ast.Lambda):
        return []
    uses = [node for node in ast.walk(functions[0]) if isinstance(node, ast.Name) and node.id == name]
    gone: list[ast.stmt] = []
    for use in uses:
        statement = source.statement_of(use)
        if use is call.func.value:
            continue
        if not _is_upkeep(statement, name) or not source.owns_lines(statement, statement):
            return []
        gone.append(statement)
    if any(not any(one not in gone for one in source.siblings(statement)) for statement in gone):
        return []
    spans = {(source.line_start(source.start(one)), source.next_line(source.end(one))) for one in gone}
    return [delete(start, end) for start, end in sorted(spans)]


def _is_upkeep(statement: ast.stmt, name: str) -> bool:
    """Whether a statement only makes, installs or closes the loop ``name``."""
    if isinstance(statement, ast.Assign):
        value = statement.value
        plain = len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name)
        return plain and isinstance(value, ast.Call) and last_name(value.func) in _MAKERS
    if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)):
        return False
    called = statement.value
    if last_name(called.func) == "set_event_loop":
        return len(called.args) == 1 and isinstance(called.args[0], ast.Name) and called.args[0].id == name
    return ast.unparse(called) == f"{name}.close()"
