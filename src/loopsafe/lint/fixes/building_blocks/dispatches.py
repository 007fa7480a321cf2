"""Recognise a hand-made dispatch: which statements it spans, and the one coroutine that its branches run."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.dispatch_checks import (
    MACHINERY,
    require_delivered,
    require_machinery,
    require_private,
    require_same,
    timeout_of,
)
from loopsafe.lint.fixes.names.dataflow import ends
from loopsafe.lint.fixes.names.scopes import bound_in
from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.text import TRIES, Source

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class Dispatch:
    """A dispatch: its statements, the coroutine, and how the result is delivered (``return ``, ``x = `` or nothing)."""

    statements: list[ast.stmt]
    coroutine: ast.expr
    delivery: str
    timeout: str = ""
    gone: list[ast.stmt] = field(default_factory=list)


def recognise(source: Source, node: ast.stmt) -> Dispatch:
    """The dispatch that begins at ``node``, or a refusal."""
    row = source.siblings(node)
    statements, branches = _branches(row, node)
    plain, other = _order(branches)
    coroutine, delivery = _outcome(plain)
    require_same(coroutine, other, [*row[: row.index(statements[0])], *statements])
    require_delivered(delivery, other)
    for branch in (plain, other):
        require_machinery(branch, coroutine)
    dispatch = Dispatch(statements, coroutine, delivery, timeout_of(other))
    require_private(source, statements, delivery)
    dispatch.gone = _unused(source, row, dispatch)
    return dispatch


def _branches(row: Sequence[ast.stmt], node: ast.stmt) -> tuple[list[ast.stmt], tuple[list[ast.stmt], list[ast.stmt]]]:
    """The statements of the dispatch, and its two ways."""
    at = row.index(node)
    rest = list(row[at + 1 :])
    if isinstance(node, ast.If):
        probe = [one for one in row[max(at - 1, 0) : at] if _is_probing(one)]
        if node.orelse:
            return [*probe, node], (node.body, node.orelse)
        if ends(node.body) and rest:
            return [*probe, node, *rest], (node.body, rest)
        raise Refused("the dispatch has one branch only")
    if not isinstance(node, TRIES) or len(node.handlers) != 1 or node.finalbody:
        raise Refused("the dispatch is neither an `if` nor a plain `try`")
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
    raise Refused("the dispatch has one branch only")


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


def _unused(source: Source, row: Sequence[ast.stmt], dispatch: Dispatch) -> list[ast.stmt]:
    """The statements before the dispatch that only served it: the loop, queues, threads, nested functions."""
    function = source.function_of(dispatch.statements[0])
    kept = {id(node) for one in dispatch.statements for node in ast.walk(one)}
    needed = {node.id for node in ast.walk(dispatch.coroutine) if isinstance(node, ast.Name)}
    gone: list[ast.stmt] = []
    for statement in reversed(row[: row.index(dispatch.statements[0])]):
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
        return last_name(value.func) in MACHINERY
    return isinstance(value, (ast.Constant, ast.List, ast.Dict, ast.Tuple)) and not any(
        isinstance(node, (ast.Call, ast.Name)) for node in ast.walk(value)
    )
