"""What a stretch of statements reads, binds and leaves by: what a nested function needs to take and to return."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.closures import foreign_names, is_bound_outside, is_repeated, require_no_capture
from loopsafe.lint.fixes.edits import Refused
from loopsafe.lint.fixes.managers import is_tail, require_transparent
from loopsafe.lint.fixes.scopes import bindings, bound_in, foreign, free_reads, locals_of, own_nodes
from loopsafe.lint.fixes.text import COMPREHENSIONS, FUNCTIONS, SCOPES, TRIES, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_FRAME_BOUND = frozenset({"locals", "vars", "eval", "exec", "_getframe", "currentframe", "stack", "super"})
LOOP_BOUND = frozenset(
    {
        "get_running_loop",
        "get_event_loop",
        "create_task",
        "ensure_future",
        "call_soon",
        "call_later",
        "call_at",
        "run_in_executor",
        "run_until_complete",
        "current_task",
        "set_result",
        "set_exception",
        "put_nowait",
        "get_nowait",
        "task_done",
        "set",
        "reset",
        "cancel",
        "release",
        "notify",
        "notify_all",
        "add_done_callback",
        "current_thread",
        "get_ident",
    }
)
_STACK_BOUND = frozenset({"exc_info", "print_exc", "format_exc", "exception"})


@dataclass(frozen=True, slots=True)
class Interface:
    """How a moved block meets the code around it."""

    takes: tuple[str, ...]
    returns: tuple[str, ...]
    leaves: bool


def interface(source: Source, block: Sequence[ast.stmt], function: ast.FunctionDef | ast.AsyncFunctionDef) -> Interface:
    """What a nested function made of ``block`` takes and returns, or a refusal."""
    _require_movable(source, block)
    require_transparent(source, block)
    leaves = any(isinstance(node, ast.Return) for node in own_nodes(block))
    bound = bound_in(block) - _handler_names(block)
    outside = foreign(function.body)
    if any(_looks_at_locals(node) for node in own_nodes(function.body)):
        raise Refused("the function looks at its own local names")
    if bound & outside:
        raise Refused(f"the block binds `{min(bound & outside)}`, which is global or nonlocal")
    if any(isinstance(node, ast.Delete) for node in own_nodes(block)):
        raise Refused("the block deletes a name")
    inner = foreign_names(block)
    if inner & bound:
        raise Refused(f"the block binds `{min(inner & bound)}` for a nested function")
    require_no_capture(source, block, function, bound)
    wanted = sorted(bound & live_after(source, block))
    if leaves:
        if not ends(block) and not is_tail(source, block[-1]):
            raise Refused("the block returns in one case and goes on in another")
        wanted = wanted if _is_guarded(source, block) else []
        if wanted:
            raise Refused(f"`{wanted[0]}` is bound in the block and used where an exception leads")
    certain = assigned(block)
    early = early_reads(block, set())
    takes = sorted(name for name in bound if name in early or (name in wanted and name not in certain))
    inside = {id(node) for statement in block for node in ast.walk(statement)}
    if not is_repeated(source, block[0]):  # what only the block binds is as unbound in a function of its own
        takes = [name for name in takes if name in wanted or _is_known(name, function, inside)]
    for name in takes:
        if not _surely_bound(source, name, block[0], function):
            raise Refused(f"`{name}` is not certainly bound before the block")
    _require_whole(source, block, wanted)
    return Interface(tuple(takes), tuple(_as_bound(block, wanted)), leaves)


def _as_bound(block: Sequence[ast.stmt], names: Sequence[str]) -> list[str]:
    """``names`` in the order in which the block binds them first."""
    order = [name for node in own_nodes(block) for name in bindings(node)]
    return sorted(names, key=order.index)


def _is_known(name: str, function: ast.FunctionDef | ast.AsyncFunctionDef, inside: set[int]) -> bool:
    parameters = {one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)}
    return name in parameters or is_bound_outside(name, function, inside)


def _looks_at_locals(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and (
        node.func.id in ("locals", "exec", "eval") or (node.func.id in ("vars", "dir") and not node.args)
    )


def _handler_names(block: Sequence[ast.stmt]) -> set[str]:
    return {node.name for node in own_nodes(block) if isinstance(node, ast.ExceptHandler) and node.name}


def _require_movable(source: Source, block: Sequence[ast.stmt]) -> None:
    handled = {
        id(inner) for node in own_nodes(block) if isinstance(node, ast.ExceptHandler) for inner in ast.walk(node)
    }
    in_handler = any(isinstance(parent, ast.ExceptHandler) for _, parent in _inside_function(source, block[0]))
    own = {id(node) for node in own_nodes(block)}
    for statement in block:
        for node in ast.walk(statement):
            line = getattr(node, "lineno", 0)
            asynchronous = isinstance(node, ast.comprehension) and node.is_async
            if asynchronous or isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith)):
                raise Refused(f"the block awaits (line {line}), so it cannot move to a thread")
            if isinstance(node, (ast.Yield, ast.YieldFrom)):
                raise Refused(f"the block yields (line {line}), so it cannot move to a thread")
            if isinstance(node, (ast.Global, ast.Nonlocal)) and id(node) in own:
                raise Refused("the block declares a global or nonlocal name")
            if isinstance(node, ast.Call):
                _require_call(node, in_handler and id(node) not in handled)
            if isinstance(node, ast.Name) and node.id == "__class__":
                raise Refused("the block uses `__class__`")
            if isinstance(node, ast.Raise) and node.exc is None and in_handler and id(node) not in handled:
                raise Refused("the block raises again an exception that was caught outside it")
    _require_jumps(block)


def _require_call(call: ast.Call, lost_exception: bool) -> None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in _FRAME_BOUND and not (name == "super" and call.args) and not (name == "vars" and call.args):
        raise Refused(f"the block calls `{name}`, which looks at the frame it is called in")
    if name in LOOP_BOUND:
        raise Refused(f"the block calls `{name}`, which needs the thread of the loop")
    if lost_exception and (name in _STACK_BOUND or any(one.arg == "exc_info" for one in call.keywords)):
        raise Refused(f"the block calls `{name}`, which looks at the exception being handled outside it")


def _require_jumps(block: Sequence[ast.stmt]) -> None:
    """Refuse ``break`` and ``continue`` that belong to a loop around the block."""
    todo: list[ast.AST] = list(block)
    while todo:
        node = todo.pop()
        if isinstance(node, (ast.Break, ast.Continue)):
            raise Refused(f"the block leaves or repeats a loop around it (line {node.lineno})")
        if isinstance(node, _LOOPS):
            todo.extend(node.orelse)
        elif not isinstance(node, SCOPES):
            todo.extend(one for one in ast.iter_child_nodes(node) if not isinstance(one, ast.expr))


def ends(block: Sequence[ast.stmt]) -> bool:
    """Whether control never goes on after ``block``."""
    if not block:
        return False
    last = block[-1]
    if isinstance(last, (ast.Return, ast.Raise)):
        return True
    if isinstance(last, ast.If):
        return ends(last.body) and ends(last.orelse)
    if isinstance(last, ast.With):
        return ends(last.body) and not any("suppress" in ast.dump(item.context_expr) for item in last.items)
    if isinstance(last, TRIES):
        if ends(last.finalbody):
            return True
        return (ends(last.body) or ends(last.orelse)) and all(ends(one.body) for one in last.handlers)
    return False


def assigned(block: Iterable[ast.stmt]) -> set[str]:
    """The names that are certainly bound when ``block`` has run to its end."""
    names: set[str] = set()
    for statement in block:
        if isinstance(statement, ast.If):
            names |= _certain([statement.test])
            branches = [one for one in (statement.body, statement.orelse) if not ends(one)]
            names |= set.intersection(*(assigned(one) for one in branches)) if branches else set()
        elif isinstance(statement, (ast.With, ast.AsyncWith)):
            names |= _certain(statement.items)
            if not any("suppress" in ast.dump(item.context_expr) for item in statement.items):
                names |= assigned(statement.body)
        elif isinstance(statement, TRIES):
            ways = [assigned(statement.body) | assigned(statement.orelse)]
            ways += [assigned(one.body) for one in statement.handlers if not ends(one.body)]
            names |= set.intersection(*ways) | assigned(statement.finalbody)
        elif isinstance(statement, (ast.For, ast.AsyncFor)):
            names |= _certain([statement.iter])
        elif isinstance(statement, (ast.While, ast.Match)):
            names |= _certain([statement.test if isinstance(statement, ast.While) else statement.subject])
        elif not (isinstance(statement, ast.AnnAssign) and statement.value is None):
            names |= _certain([statement])
    return names


def _certain(parts: Sequence[ast.AST]) -> set[str]:
    """The names bound by simple parts, leaving out what stands behind a condition."""
    names: set[str] = set()
    for node in own_nodes(parts):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif not isinstance(node, (ast.Name, ast.ExceptHandler, *COMPREHENSIONS)):
            names.update(bindings(node))
    behind = {
        inner.target.id
        for node in own_nodes(parts)
        if isinstance(node, (ast.BoolOp, ast.IfExp))
        for inner in ast.walk(node)
        if isinstance(inner, ast.NamedExpr) and isinstance(inner.target, ast.Name)
    }
    return names - behind


def early_reads(block: Iterable[ast.stmt], known: set[str]) -> set[str]:
    """The names that ``block`` may read before it has bound them, those in ``known`` left out."""
    found: set[str] = set()
    known = set(known)
    for statement in block:
        if isinstance(statement, (ast.With, ast.AsyncWith)):
            for item in statement.items:
                found |= free_reads([item.context_expr]) - known
                known |= _certain([item.optional_vars]) if item.optional_vars else set()
            found |= early_reads(statement.body, known)
        elif isinstance(statement, (ast.If, ast.While)):
            found |= free_reads([statement.test]) - known
            found |= early_reads(statement.body, known) | early_reads(statement.orelse, known)
        elif isinstance(statement, (ast.For, ast.AsyncFor)):
            found |= free_reads([statement.iter]) - known
            found |= early_reads(statement.body, known | _certain([statement.target]))
            found |= early_reads(statement.orelse, known)
        elif isinstance(statement, TRIES):
            found |= early_reads(statement.body, known) | early_reads(statement.finalbody, known)
            found |= early_reads(statement.orelse, known | assigned(statement.body))
            for handler in statement.handlers:
                found |= early_reads(handler.body, known | ({handler.name} if handler.name else set()))
        elif isinstance(statement, ast.AugAssign):
            found |= (free_reads([statement]) | _certain([statement.target])) - known
        else:
            found |= free_reads([statement]) - known
        known |= assigned([statement])
    return found


def _inside_function(source: Source, node: ast.AST, *, top: bool = False) -> list[tuple[ast.AST, ast.AST]]:
    """``(child, parent)`` pairs up to the function around ``node``; ``top``: the function itself too."""
    pairs: list[tuple[ast.AST, ast.AST]] = []
    for child, parent in source.ancestors(node):
        if isinstance(parent, FUNCTIONS):
            if top:
                pairs.append((child, parent))
            break
        pairs.append((child, parent))
    return pairs


def live_after(source: Source, block: Sequence[ast.stmt]) -> set[str]:
    """The names that may be read after ``block`` before they are bound again."""
    live: set[str] = set()
    known: set[str] = set()
    last: ast.AST = block[-1]
    for child, parent in _inside_function(source, block[-1], top=True):
        if isinstance(last, ast.stmt):
            row = source.siblings(last)
            following = row[row.index(last) + 1 :]
            live |= early_reads(following, known)
            if isinstance(parent, (ast.If, ast.With, ast.AsyncWith, ast.FunctionDef, ast.AsyncFunctionDef)):
                known = known | assigned(following)
        if isinstance(parent, _LOOPS) and child in parent.body:
            bound: set[str] = set() if isinstance(parent, ast.While) else _certain([parent.target])
            live |= early_reads(parent.body, bound) | early_reads(parent.orelse, set())
            live |= free_reads([parent.test]) if isinstance(parent, ast.While) else set()
        elif isinstance(parent, TRIES):
            live |= free_reads([*parent.handlers, *parent.finalbody])
            if child in parent.body:
                live |= early_reads(parent.orelse, known)
        last = parent
    return live


def _is_guarded(source: Source, block: Sequence[ast.stmt]) -> bool:
    """Whether an exception in ``block`` may be caught inside its function."""
    return any(
        isinstance(parent, TRIES) and any(child is one for one in (*parent.body, *parent.orelse))
        for child, parent in _inside_function(source, block[0])
    )


def _surely_bound(source: Source, name: str, first: ast.stmt, function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether ``name`` is bound on every way to ``first``."""
    if name in _unbound_somewhere(function):
        return False
    if name in {one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)}:
        return True
    if name not in locals_of(function):
        return False
    for child, parent in source.ancestors(first):
        if isinstance(child, ast.stmt):
            block = source.siblings(child)
            if name in assigned(block[: block.index(child)]):
                return True
        if isinstance(parent, (ast.For, ast.AsyncFor)) and child in parent.body and name in _certain([parent.target]):
            return True
        if isinstance(parent, (ast.With, ast.AsyncWith)) and child in parent.body and name in _certain(parent.items):
            return True
        if parent is function:
            return False
    return False


def _unbound_somewhere(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """The names that ``del``, or the end of an ``except ... as``, may unbind."""
    deleted = {
        node.id for node in own_nodes(function.body) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Del)
    }
    return deleted | _handler_names(function.body)


def _require_whole(source: Source, block: Sequence[ast.stmt], wanted: Sequence[str]) -> None:
    """Refuse when an exception in the middle of the block could show a value that is no longer handed out."""
    guarded = [
        parent
        for child, parent in _inside_function(source, block[0])
        if isinstance(parent, TRIES) and (child in parent.body) and (parent.handlers or parent.finalbody)
    ]
    for name in wanted:
        if _bound_last(name, block):
            continue
        for parent in guarded:
            safe = all(name in assigned(one.body) or ends(one.body) for one in parent.handlers)
            reads = name in free_reads([*parent.handlers, *parent.finalbody])
            if not safe or reads:
                raise Refused(f"`{name}` is bound in the block and used where an exception leads")


def _bound_last(name: str, block: Sequence[ast.stmt]) -> bool:
    """Whether ``name`` is bound once, by the last thing that the block does."""
    places = [node for node in own_nodes(block) if isinstance(node, ast.Name) and node.id == name]
    if sum(isinstance(node.ctx, ast.Store) for node in places) != 1:
        return False
    last = block[-1]
    while isinstance(last, ast.With):
        last = last.body[-1]
    return isinstance(last, ast.Assign) and len(last.targets) == 1 and name in _certain(last.targets)
