"""In sync code, run a coroutine through the bridge: ``asyncio.run(f(x))`` → ``run_sync(f, x)``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.bridging import bridge_name, bridged, require_free
from loopsafe.lint.fixes.names.scopes import enclosing
from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.await_positions import require_place
from loopsafe.lint.fixes.source.calls import argument_span, hand_over, last_name
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite, delete, replace
from loopsafe.lint.fixes.source.text import string_lines

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job
    from loopsafe.lint.fixes.source.text import Source

_DESIGN = "who runs the loop is a matter of design"
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


@strategy("bridge-loop")
def bridge_loop(job: Job) -> Rewrite:
    """``loop = get_event_loop()`` that is only asked to run coroutines: the bridge runs them, and the loop goes."""
    call, source = job.call, job.source
    parent = source.parents[call]
    gone: list[ast.stmt] = []
    if isinstance(parent, ast.Attribute):
        runners = [_runner(source, parent)]
    else:
        targets = parent.targets if isinstance(parent, ast.Assign) else []
        if len(targets) != 1 or not isinstance(targets[0], ast.Name):
            raise Refused(_DESIGN)
        runners, gone = _served(source, call, targets[0].id)
    edits: list[Edit] = []
    for runner in runners:
        if len(runner.args) != 1 or runner.keywords or enclosing(source, runner)[:1] != enclosing(source, call)[:1]:
            raise Refused(_DESIGN)
        require_place(source, runner)
        require_free(runner.args[0], runner)
        edits += bridged(job, runner, runner.args[0])
    return job.rewrite([*edits, *removal(source, gone)], claims=tuple(source.span(one) for one in runners))


def _served(source: Source, call: ast.Call, name: str) -> tuple[list[ast.Call], list[ast.stmt]]:
    """Where the loop ``name`` runs something, and the statements that only make and close it."""
    functions = enclosing(source, call)
    if not functions:
        raise Refused(_DESIGN)
    runners: list[ast.Call] = []
    gone: list[ast.stmt] = []
    for use in ast.walk(functions[0]):
        if isinstance(use, ast.Name) and use.id == name:
            statement, above = source.statement_of(use), source.parents[use]
            if _is_upkeep(statement, name):
                gone.append(statement)
            else:
                runners.append(_runner(source, above))
    if not runners or not all(source.owns_lines(one, one) for one in gone):
        raise Refused(_DESIGN)
    return runners, gone


def _runner(source: Source, above: ast.AST) -> ast.Call:
    """The call of ``run_until_complete`` whose function is ``above``."""
    called = source.parents[above]
    if isinstance(above, ast.Attribute) and above.attr == "run_until_complete" and isinstance(called, ast.Call):
        return called
    raise Refused(_DESIGN)


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
    try:
        return removal(source, gone)
    except Refused:
        return []


def removal(source: Source, gone: list[ast.stmt]) -> list[Edit]:
    """The edits that take the statements ``gone`` away, and each ``try`` that has no other clean-up."""
    edits: list[Edit] = []
    left = list(dict.fromkeys(gone))
    for statement in list(left):
        parent = source.parents[statement]
        whole = isinstance(parent, ast.Try) and not parent.handlers and not parent.orelse
        if whole and isinstance(parent, ast.Try) and all(one in left or _resets(one) for one in parent.finalbody):
            left = [one for one in left if one not in parent.finalbody]
            edits += _unwrapped(source, parent)
    if any(all(one in left for one in source.siblings(statement)) for statement in left):
        raise Refused("nothing would be left of a block")
    spans = {(source.line_start(source.start(one)), source.next_line(source.end(one))) for one in left}
    return [*edits, *(delete(start, end) for start, end in sorted(spans))]


def _unwrapped(source: Source, statement: ast.Try) -> list[Edit]:
    """The body of a ``try`` in its place."""
    first, last = statement.body[0], statement.body[-1]
    if not source.owns_lines(first, last):
        raise Refused("the body of the `try` shares its line with it")
    start, end = source.next_line(source.start(statement)), source.end(last)
    head, foot = source.line_start(source.start(statement)), source.next_line(end)
    tail = source.next_line(source.end(statement))
    if "#" in source.text[head:start] + source.text[foot:tail]:
        raise Refused("a comment would go with the `try`")
    depth = len(source.indent_at(source.start(first))) - len(source.indent_at(source.start(statement)))
    edits = [delete(head, start)]
    kept = string_lines(source.text[start : source.line_end(end)])
    for line in range(source.line_of(start), source.line_of(end) + 1):
        at = source.starts[line - 1]
        if line - source.line_of(start) not in kept and not source.text[at : at + depth].strip(" \t"):
            edits.append(delete(at, min(at + depth, source.line_end(at))))
    return [*edits, delete(foot, tail)]


def _resets(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and ast.unparse(statement).endswith("set_event_loop(None)")


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
