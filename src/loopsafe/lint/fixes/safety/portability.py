"""Whether an expression may be evaluated in another thread, and why not."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import bindings
from loopsafe.lint.fixes.safety.await_positions import looks_like_lock
from loopsafe.lint.fixes.safety.bound_calls import LOOP_LOOKUPS, STACK_BOUND
from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.text import TRIES

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job
    from loopsafe.lint.fixes.source.text import Source

_STAYS = (ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr)
_LOOKS_AROUND = STACK_BOUND | {"print_exception", "locals", "_getframe"}


def require_portable(source: Source, node: ast.expr) -> None:
    """Refuse what means something else, or nothing, in another thread."""
    if not isinstance(node, ast.Call):
        return
    name = last_name(node.func)
    if may_stop(node):
        raise Refused(f"`{name}` raises StopIteration, which cannot cross a thread")
    if name == "next" and isinstance(node.func, ast.Name) and not isinstance(node.args[0], ast.Call):
        raise Refused("somebody else may ask the iterator for more at the same time")
    if name == "acquire" and isinstance(node.func, ast.Attribute):
        raise Refused("a cancelled `acquire` in a thread leaks the lock")
    if name in LOOP_LOOKUPS:
        raise Refused(f"`{name}` needs the thread of the running loop")
    if name in _LOOKS_AROUND and (name != "exception" or _in_handler(source, node)):
        raise Refused(f"`{name}` looks at the stack or the exception of its own thread")
    owner = ast.unparse(node.func.value) if isinstance(node.func, ast.Attribute) else ""
    if owner == "signal":
        raise Refused("`signal` works in the main thread only")
    if owner == "inspect" and name in ("trace", "stack", "currentframe"):
        raise Refused(f"`{name}` looks at the stack or the exception of its own thread")
    if isinstance(node.func, ast.Attribute) and name in ("wait", "wait_for") and looks_like_lock(node.func.value):
        raise Refused("a condition is waited for by the thread that holds its lock")


def may_stop(call: ast.Call) -> bool:
    """Whether ``call`` raises StopIteration when there is nothing left."""
    return last_name(call.func) == "__next__" or (
        isinstance(call.func, ast.Name) and call.func.id == "next" and len(call.args) < 2
    )


def fits_lambda(node: ast.expr) -> bool:
    """Whether the whole expression may be evaluated inside a lambda, later and in another frame."""
    for inner in ast.walk(node):
        if isinstance(inner, _STAYS):
            return False
        if isinstance(inner, ast.comprehension) and inner.is_async:
            return False
        if isinstance(inner, ast.Name) and inner.id in ("super", "__class__"):
            return False
        if isinstance(inner, ast.Call) and last_name(inner.func) in LOOP_LOOKUPS | {"locals", "_getframe"}:
            return False
        if isinstance(inner, ast.Call) and may_stop(inner):
            return False
    return True


def require_surroundings(job: Job, node: ast.expr) -> None:
    """Refuse where what happens to the value tells that the call is not what would run in a thread."""
    _require_no_stop(job.source, node)
    parent = job.source.parents.get(node)
    if isinstance(parent, ast.withitem) and isinstance(job.source.parents[parent], ast.With):
        _require_opener(job, node)
    if isinstance(parent, ast.Await) and not _is_plain_function(job, node):
        raise Refused("it is awaited, so it may be a coroutine function, which a thread would not run")


def _in_handler(source: Source, node: ast.AST) -> bool:
    """Whether ``node`` stands in an ``except`` block of its function."""
    for _, parent in source.ancestors(node):
        if isinstance(parent, ast.ExceptHandler):
            return True
        if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            return False
    return False


def _require_no_stop(source: Source, node: ast.expr) -> None:
    """Refuse a call whose ``StopIteration`` is caught: it cannot cross from a thread to a coroutine."""
    for child, parent in source.ancestors(node):
        if isinstance(parent, TRIES) and child in parent.body:
            kinds = [inner for one in parent.handlers if one.type for inner in ast.walk(one.type)]
            if any(last_name(kind) == "StopIteration" for kind in kinds if isinstance(kind, ast.expr)):
                raise Refused("StopIteration is waited for, which cannot cross a thread")
        if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            return


def _is_plain_function(job: Job, node: ast.expr) -> bool:
    """Whether ``node`` calls a function that this file defines without ``async``, and only once."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return False
    name = node.func.id
    bound = [one for one in job.source.parents if name in bindings(one)]
    return len(bound) == 1 and isinstance(bound[0], ast.FunctionDef)


def _require_opener(job: Job, node: ast.expr) -> None:
    """Refuse a context manager whose entering or leaving is what blocks."""
    if not isinstance(node, ast.Call) or job.fix.get("event") != "call":
        raise Refused("entering and leaving the block happen on the loop, and the block cannot move to a thread")
