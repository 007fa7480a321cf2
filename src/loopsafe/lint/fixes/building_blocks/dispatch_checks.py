"""When a hand-made dispatch may be replaced: its branches run the same coroutine, and nothing else."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.dataflow import ends
from loopsafe.lint.fixes.names.scopes import bound_in
from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.edits import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loopsafe.lint.fixes.source.text import Source

_RUNNERS = frozenset({"run", "run_until_complete", "run_coroutine_threadsafe", "create_task", "ensure_future"})
MACHINERY = frozenset(
    [
        "Queue",
        "SimpleQueue",
        "LifoQueue",
        "Thread",
        "Event",
        "Future",
        "ThreadPoolExecutor",
        "Exception",
        "RuntimeError",
        "TimeoutError",
        "BaseException",
        "str",
        "repr",
        "type",
        "start",
        "join",
        "put",
        "put_nowait",
        "get",
        "get_nowait",
        "set",
        "wait",
        "is_set",
        "is_alive",
        "append",
        "pop",
        "submit",
        "result",
        "exception",
        "set_result",
        "set_exception",
        "shutdown",
        "close",
        "stop",
        "is_running",
        "is_closed",
        "new_event_loop",
        "set_event_loop",
        "get_event_loop",
        "get_running_loop",
        "run",
        "run_until_complete",
        "run_coroutine_threadsafe",
        "shutdown_asyncgens",
        "shutdown_default_executor",
        "copy_context",
        "apply",
        "len",
        "isinstance",
    ]
)
"""What a dispatch by hand is made of, by its last word: the standard library's threads, queues, futures and loops.

These words are the definition of the pattern, as ``is_running`` is in the rule, and no facts about a library. A branch
that calls anything else is left alone, so a word that is missing here only refuses a repair.
"""
_KEPT = ("self", "cls")


def _calls(branch: Iterable[ast.AST]) -> Iterator[ast.Call]:
    for statement in branch:
        for node in ast.walk(statement):
            if isinstance(node, ast.Call):
                yield node


def _coroutines_run(branch: Iterable[ast.AST]) -> list[ast.expr]:
    """The coroutines that ``branch`` runs, directly or through ``submit(asyncio.run, c)`` and ``args=(c,)``."""
    found: list[ast.expr] = []
    for call in _calls(branch):
        handed = [*call.args] if last_name(call.func) == "submit" else [call.func, *call.args]
        while len(handed) > 2 and all(last_name(one) in _RUNNERS for one in handed[:2]):
            del handed[0]  # of ``context.run(asyncio.run, c)``, which hands on what comes after it
        if len(handed) > 1 and last_name(handed[0]) in _RUNNERS:
            found.append(handed[1])
        elif last_name(call.func) == "Thread":
            words = {one.arg: one.value for one in call.keywords}
            passed = words.get("args")
            if last_name(words.get("target", call)) in _RUNNERS and isinstance(passed, (ast.Tuple, ast.List)):
                found.extend(passed.elts[:1])
    return [one for one in found if "shutdown_asyncgens" not in ast.dump(one)]


def require_same(coroutine: ast.expr, other: Sequence[ast.stmt], around: Sequence[ast.stmt]) -> None:
    """Refuse unless every coroutine that the other branch runs is this one, or its sync form is called instead."""
    helpers = [one for one in around if isinstance(one, ast.FunctionDef) and one not in other]
    found = _local(_coroutines_run([*other, *helpers]), [*other, *helpers])
    if found:
        if all(ast.dump(one) == ast.dump(coroutine) for one in found):
            return
        different = next(one for one in found if ast.dump(one) != ast.dump(coroutine))
        raise Refused(f"the branches run different things: `{ast.unparse(different)}` and `{ast.unparse(coroutine)}`")
    if any(_is_sync_form(call, coroutine) for call in _calls([*other, *helpers])):
        return
    raise Refused("the other branch does not demonstrably run the same coroutine")


def _local(found: list[ast.expr], branch: Sequence[ast.stmt]) -> list[ast.expr]:
    """``found`` with names replaced by what the branch assigned to them just before."""
    values = {
        node.targets[0].id: node.value
        for statement in branch
        for node in ast.walk(statement)
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name)
    }
    return [values.get(one.id, one) if isinstance(one, ast.Name) else one for one in found]


def _is_sync_form(call: ast.Call, coroutine: ast.expr) -> bool:
    """Whether ``call`` is the sync form of ``coroutine``: the same arguments, and a name without *async*."""
    if not isinstance(coroutine, ast.Call) or not isinstance(call.func, (ast.Attribute, ast.Name)):
        return False
    mine, theirs = last_name(call.func), last_name(coroutine.func)
    named = mine != theirs and theirs in (
        f"{mine}_async",
        f"async_{mine}",
        f"a{mine}",
        f"_{mine}_async",
        f"_async_{mine}",
    )
    same = [ast.dump(one) for one in (*call.args, *call.keywords)]
    if not named or same != [ast.dump(one) for one in (*coroutine.args, *coroutine.keywords)]:
        return False
    if isinstance(call.func, ast.Name) or isinstance(coroutine.func, ast.Name):
        return type(call.func) is type(coroutine.func)
    return _root_name(call) == _root_name(coroutine) != ""


def _root_name(node: ast.expr) -> str:
    """The name that a chain of attributes and calls begins with."""
    while isinstance(node, (ast.Call, ast.Attribute)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def require_delivered(delivery: str, other: Sequence[ast.stmt]) -> None:
    """Refuse when the other branch does something else with the result."""
    returns = any(isinstance(node, ast.Return) and node.value for one in other for node in _own(one))
    if delivery == "return ":
        if not ends(other) and not _raises_or_returns(other):
            raise Refused("one branch returns and the other goes on")
    elif returns:
        raise Refused("one branch returns and the other goes on")
    elif delivery and delivery.removesuffix(" = ") not in bound_in(other):
        raise Refused("the branches keep their result in different places")


def _raises_or_returns(other: Sequence[ast.stmt]) -> bool:
    return bool(other) and isinstance(other[-1], ast.With) and ends(other[-1].body)


def _own(statement: ast.stmt) -> Iterator[ast.AST]:
    todo: list[ast.AST] = [statement]
    while todo:
        node = todo.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            todo.extend(ast.iter_child_nodes(node))


def require_machinery(branch: Sequence[ast.stmt], coroutine: ast.expr) -> None:
    """Refuse when a branch does anything besides running the coroutine."""
    same = ast.dump(coroutine)
    helpers = {node.name for one in branch for node in ast.walk(one) if isinstance(node, ast.FunctionDef)}
    todo: list[ast.AST] = list(branch)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.expr) and ast.dump(node) == same:
            continue
        if isinstance(node, ast.Call) and _is_sync_form(node, coroutine):
            continue
        if isinstance(node, ast.Call) and last_name(node.func) not in MACHINERY | helpers:
            raise Refused(f"a branch also calls `{ast.unparse(node.func)}`")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _root_name(node.func) in _KEPT:
            raise Refused(
                f"`{ast.unparse(node.func.value)}` outlives the call, and may be what the coroutine relies on"
            )
        stored = isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.ctx, ast.Store)
        if stored and not (isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name)):
            raise Refused(f"a branch also changes `{ast.unparse(node)}`")
        if isinstance(node, (ast.Await, ast.Yield, ast.YieldFrom, ast.AsyncFor, ast.AsyncWith)):
            raise Refused("a branch awaits or yields")
        todo.extend(ast.iter_child_nodes(node))


def timeout_of(other: Sequence[ast.stmt]) -> str:
    """The one limit that the other branch puts on its wait."""
    found: set[str] = set()
    for call in _calls(other):
        if last_name(call.func) in ("join", "result", "get", "wait"):
            found.update(ast.unparse(one.value) for one in call.keywords if one.arg == "timeout")
            if last_name(call.func) in ("join", "result", "wait"):
                found.update(ast.unparse(one) for one in call.args[:1])
    found.discard("None")
    if len(found) > 1:
        raise Refused("the other branch waits with several timeouts")
    return found.pop() if found else ""


def require_private(source: Source, statements: Sequence[ast.stmt], delivery: str) -> None:
    """Refuse when code after the dispatch uses what the dispatch binds, apart from the result."""
    bound = bound_in(statements) - {delivery.removesuffix(" = ")}
    end = source.end(statements[-1])
    function = source.function_of(statements[0])
    for node in ast.walk(function or source.tree):
        read = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in bound
        if read and source.start(node) >= end:
            raise Refused(f"`{source.slice(node)}` is used after the dispatch")
