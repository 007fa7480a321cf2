"""Understand a hand-made dispatch: which statements it spans, and the one coroutine that all its branches run."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.calls import last_name
from loopsafe.lint.fixes.edits import Refused
from loopsafe.lint.fixes.flow import ends
from loopsafe.lint.fixes.scopes import bound_in
from loopsafe.lint.fixes.text import TRIES, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_RUNNERS = {"run": 0, "run_until_complete": 0, "run_coroutine_threadsafe": 0, "create_task": 0, "ensure_future": 0}
_MACHINERY = frozenset(
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


_KEPT = ("self", "cls")


@dataclass(slots=True)
class Fork:
    """A dispatch: its statements, the coroutine, and how the result is delivered (``return ``, ``x = `` or nothing)."""

    statements: list[ast.stmt]
    coroutine: ast.expr
    delivery: str
    timeout: str = ""
    gone: list[ast.stmt] = field(default_factory=list)


def understand(source: Source, node: ast.stmt) -> Fork:
    """The fork that begins at ``node``, or a refusal."""
    row = source.siblings(node)
    statements, branches = _branches(row, node)
    plain, other = _order(branches)
    coroutine, delivery = _outcome(plain)
    _require_same(coroutine, other, [*row[: row.index(statements[0])], *statements])
    _require_delivered(delivery, other)
    for branch in (plain, other):
        _require_machinery(branch, coroutine)
    fork = Fork(statements, coroutine, delivery, _timeout(other))
    _require_private(source, fork)
    fork.gone = _unused(source, row, fork)
    return fork


def _branches(row: Sequence[ast.stmt], node: ast.stmt) -> tuple[list[ast.stmt], tuple[list[ast.stmt], list[ast.stmt]]]:
    """The statements of the fork, and its two ways."""
    at = row.index(node)
    rest = list(row[at + 1 :])
    if isinstance(node, ast.If):
        probe = [one for one in row[max(at - 1, 0) : at] if _is_probing(one)]
        if node.orelse:
            return [*probe, node], (node.body, node.orelse)
        if ends(node.body) and rest:
            return [*probe, node, *rest], (node.body, rest)
        raise Refused("the fork has one branch only")
    if not isinstance(node, TRIES) or len(node.handlers) != 1 or node.finalbody:
        raise Refused("the fork is neither an `if` nor a plain `try`")
    handler = node.handlers[0].body
    probe = [one for one in node.body if not _is_probe(one) and not (_is_flag(one) and not ends(node.body))]
    if probe and ends(node.body):
        return [node], (handler, probe)
    if probe:
        raise Refused("the `try` does more than look for a running loop")
    if node.orelse:
        return [node], (handler, node.orelse)
    if ends(handler) and rest:
        return [node, *rest], (handler, rest)
    if rest and isinstance(rest[0], ast.If):
        return _branches(row, rest[0])
    raise Refused("the fork has one branch only")


def _is_probing(statement: ast.stmt) -> bool:
    """Whether a ``try`` only finds out the running loop."""
    if not isinstance(statement, ast.Try) or statement.orelse or statement.finalbody:
        return False
    quiet = all(isinstance(one, (ast.Assign, ast.Pass)) for handler in statement.handlers for one in handler.body)
    return quiet and all(_is_probe(one) or _is_flag(one) for one in statement.body)


def _is_flag(statement: ast.stmt) -> bool:
    """Whether a statement only notes what was found out: ``running = True``."""
    return (
        isinstance(statement, ast.Assign)
        and isinstance(statement.value, ast.Constant)
        and all(isinstance(one, ast.Name) for one in statement.targets)
    )


def _is_probe(statement: ast.stmt) -> bool:
    value = statement.value if isinstance(statement, (ast.Assign, ast.Expr)) else None
    return isinstance(value, ast.Call) and last_name(value.func) in ("get_running_loop", "get_event_loop")


def _order(branches: tuple[list[ast.stmt], list[ast.stmt]]) -> tuple[list[ast.stmt], list[ast.stmt]]:
    """The branch that simply runs the coroutine, then the other one."""
    first, second = branches
    simple = [one for one in branches if _delivering(one) is not None]
    if not simple:
        raise Refused("no branch simply runs a coroutine")
    if len(simple) == 2:
        return (first, second) if _uses(first, ("run", "run_until_complete")) else (second, first)
    return (first, second) if simple[0] is first else (second, first)


def _uses(branch: Sequence[ast.stmt], names: Sequence[str]) -> bool:
    found = _delivering(branch)
    return found is not None and last_name(found[0].func) in names


def _delivering(branch: Sequence[ast.stmt]) -> tuple[ast.Call, ast.stmt] | None:
    """The call at the end of ``branch`` that runs a coroutine, and the statement it stands in."""
    if not branch:
        return None
    last = branch[-1]
    if isinstance(last, TRIES) and last.finalbody and not last.handlers and not last.orelse:
        return _delivering(last.body)
    if not isinstance(last, (ast.Return, ast.Assign, ast.Expr)) or not isinstance(last.value, ast.Call):
        return None
    call = last.value
    if last_name(call.func) == "result" and isinstance(call.func, ast.Attribute):
        call = call.func.value if isinstance(call.func.value, ast.Call) else call
    if last_name(call.func) in ("run", "run_until_complete", "run_coroutine_threadsafe") and call.args:
        return call, last
    return None


def _outcome(branch: Sequence[ast.stmt]) -> tuple[ast.expr, str]:
    found = _delivering(branch)
    assert found is not None
    call, statement = found
    if isinstance(statement, ast.Return):
        return call.args[0], "return "
    if isinstance(statement, ast.Assign):
        if len(statement.targets) != 1 or not isinstance(statement.targets[0], ast.Name):
            raise Refused("the result is assigned to something that is not a plain name")
        return call.args[0], f"{statement.targets[0].id} = "
    return call.args[0], ""


def _calls(branch: Iterable[ast.AST]) -> Iterator[ast.Call]:
    for statement in branch:
        for node in ast.walk(statement):
            if isinstance(node, ast.Call):
                yield node


def runs(branch: Iterable[ast.AST]) -> list[ast.expr]:
    """The coroutines that ``branch`` runs, directly or through ``submit(asyncio.run, c)`` and ``args=(c,)``."""
    found: list[ast.expr] = []
    for call in _calls(branch):
        handed = [*call.args] if last_name(call.func) == "submit" else [call.func, *call.args]
        while len(handed) > 2 and all(last_name(one) in _RUNNERS for one in handed[:2]):
            del handed[0]  # `context.run(asyncio.run, c)` runs what comes after it
        if len(handed) > 1 and last_name(handed[0]) in _RUNNERS:
            found.append(handed[1])
        elif last_name(call.func) == "Thread":
            words = {one.arg: one.value for one in call.keywords}
            passed = words.get("args")
            if last_name(words.get("target", call)) in _RUNNERS and isinstance(passed, (ast.Tuple, ast.List)):
                found.extend(passed.elts[:1])
    return [one for one in found if "shutdown_asyncgens" not in ast.dump(one)]


def _require_same(coroutine: ast.expr, other: Sequence[ast.stmt], around: Sequence[ast.stmt]) -> None:
    """Refuse unless every coroutine that the other branch runs is this one, or its sync form is called instead."""
    helpers = [one for one in around if isinstance(one, ast.FunctionDef) and one not in other]
    found = _local(runs([*other, *helpers]), [*other, *helpers])
    if found:
        if all(ast.dump(one) == ast.dump(coroutine) for one in found):
            return
        different = next(one for one in found if ast.dump(one) != ast.dump(coroutine))
        raise Refused(f"the branches run different things: `{ast.unparse(different)}` and `{ast.unparse(coroutine)}`")
    if any(is_sync_form(call, coroutine) for call in _calls([*other, *helpers])):
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


def is_sync_form(call: ast.Call, coroutine: ast.expr) -> bool:
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
    return root_name(call) == root_name(coroutine) != ""


def root_name(node: ast.expr) -> str:
    """The name that a chain of attributes and calls begins with."""
    while isinstance(node, (ast.Call, ast.Attribute)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def _require_delivered(delivery: str, other: Sequence[ast.stmt]) -> None:
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


def _require_machinery(branch: Sequence[ast.stmt], coroutine: ast.expr) -> None:
    """Refuse when a branch does anything besides running the coroutine."""
    same = ast.dump(coroutine)
    helpers = {node.name for one in branch for node in ast.walk(one) if isinstance(node, ast.FunctionDef)}
    todo: list[ast.AST] = list(branch)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.expr) and ast.dump(node) == same:
            continue
        if isinstance(node, ast.Call) and is_sync_form(node, coroutine):
            continue
        if isinstance(node, ast.Call) and last_name(node.func) not in _MACHINERY | helpers:
            raise Refused(f"a branch also calls `{ast.unparse(node.func)}`")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and root_name(node.func) in _KEPT:
            raise Refused(
                f"`{ast.unparse(node.func.value)}` outlives the call, and may be what the coroutine relies on"
            )
        stored = isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.ctx, ast.Store)
        if stored and not (isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name)):
            raise Refused(f"a branch also changes `{ast.unparse(node)}`")
        if isinstance(node, (ast.Await, ast.Yield, ast.YieldFrom, ast.AsyncFor, ast.AsyncWith)):
            raise Refused("a branch awaits or yields")
        todo.extend(ast.iter_child_nodes(node))


def _timeout(other: Sequence[ast.stmt]) -> str:
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


def _require_private(source: Source, fork: Fork) -> None:
    """Refuse when code after the fork uses what the fork binds, apart from the result."""
    bound = bound_in(fork.statements) - {fork.delivery.removesuffix(" = ")}
    end = source.end(fork.statements[-1])
    function = source.function_of(fork.statements[0])
    for node in ast.walk(function or source.tree):
        read = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in bound
        if read and source.start(node) >= end:
            raise Refused(f"`{source.slice(node)}` is used after the fork")


def _unused(source: Source, row: Sequence[ast.stmt], fork: Fork) -> list[ast.stmt]:
    """The statements before the fork that only served it: the loop, queues, threads, nested functions."""
    function = source.function_of(fork.statements[0])
    kept = {id(node) for one in fork.statements for node in ast.walk(one)}
    needed = {node.id for node in ast.walk(fork.coroutine) if isinstance(node, ast.Name)}
    gone: list[ast.stmt] = []
    for statement in reversed(row[: row.index(fork.statements[0])]):
        names = bound_in([statement])
        if isinstance(statement, (ast.Import, ast.ImportFrom)) or not names or names & needed:
            continue
        if not isinstance(statement, (ast.Assign, ast.AnnAssign, ast.FunctionDef)):
            continue
        if not isinstance(statement, ast.FunctionDef) and not _is_machine(statement.value):
            continue
        inside = kept | {id(node) for one in (*gone, statement) for node in ast.walk(one)}
        users = [
            node
            for node in ast.walk(function or source.tree)
            if isinstance(node, ast.Name) and node.id in names and id(node) not in inside
        ]
        if not users and source.owns_lines(statement, statement):
            gone.append(statement)
    return gone


def _is_machine(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return last_name(value.func) in _MACHINERY
    return isinstance(value, (ast.Constant, ast.List, ast.Dict, ast.Tuple)) and not any(
        isinstance(node, (ast.Call, ast.Name)) for node in ast.walk(value)
    )
