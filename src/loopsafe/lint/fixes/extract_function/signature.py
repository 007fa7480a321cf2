"""What a function made of statements takes and returns, so that the code around them goes on as before."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.extract_function.context_managers import is_tail, require_transparent
from loopsafe.lint.fixes.extract_function.obstacles import require_movable
from loopsafe.lint.fixes.names.captures import foreign_names, is_bound_outside, is_repeated, require_no_capture
from loopsafe.lint.fixes.names.dataflow import (
    Definition,
    assigned,
    certainly_bound,
    early_reads,
    ends,
    handler_names,
    is_bound_before,
    live_after,
    within_function,
)
from loopsafe.lint.fixes.names.scopes import bindings, body_nodes, bound_in, foreign, free_reads, own_nodes
from loopsafe.lint.fixes.source.edits import Refused
from loopsafe.lint.fixes.source.text import TRIES, Source

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Signature:
    """The interface of an extracted function; ``leaves``: its caller returns what it returns."""

    parameters: tuple[str, ...]
    results: tuple[str, ...]
    leaves: bool


def signature_of(source: Source, block: Sequence[ast.stmt], function: Definition) -> Signature:
    """What a nested function made of ``block`` takes and returns, or a refusal."""
    require_movable(source, block)
    require_transparent(source, block)
    leaves = any(isinstance(node, ast.Return) for node in own_nodes(block))
    bound = bound_in(block) - handler_names(block)
    _require_local(block, function, bound)
    require_no_capture(source, block, function, bound)
    wanted = sorted(bound & live_after(source, block))
    if leaves:
        if not ends(block) and not is_tail(source, block[-1]):
            raise Refused("the block returns in one case and goes on in another")
        wanted = wanted if _is_guarded(source, block) else []
        if wanted:
            raise Refused(f"`{wanted[0]}` is bound in the block and used where an exception leads")
    takes = _taken(source, block, function, bound, wanted)
    _require_whole(source, block, wanted)
    return Signature(tuple(takes), tuple(_as_bound(block, wanted)), leaves)


def _require_local(block: Sequence[ast.stmt], function: Definition, bound: set[str]) -> None:
    """Refuse unless the names that the block binds are plain locals, which nobody looks at but by their names."""
    outside, inner = foreign(function), foreign_names(block)
    if any(_looks_at_locals(node) for node in body_nodes(function)):
        raise Refused("the function looks at its own local names")
    if bound & outside:
        raise Refused(f"the block binds `{min(bound & outside)}`, which is global or nonlocal")
    if any(isinstance(node, ast.Delete) for node in own_nodes(block)):
        raise Refused("the block deletes a name")
    if inner & bound:
        raise Refused(f"the block binds `{min(inner & bound)}` for a nested function")


def _taken(
    source: Source, block: Sequence[ast.stmt], function: Definition, bound: set[str], wanted: Sequence[str]
) -> list[str]:
    """The names that the block has to be passed: bound in it, but read before that, or wanted and perhaps not bound."""
    certain = assigned(block)
    early = early_reads(block, set())
    takes = sorted(name for name in bound if name in early or (name in wanted and name not in certain))
    inside = {id(node) for statement in block for node in ast.walk(statement)}
    if not is_repeated(source, block[0]):  # what only the block binds is as unbound in a function of its own
        takes = [name for name in takes if name in wanted or _is_known(name, function, inside)]
    for name in takes:
        if not is_bound_before(source, name, block[0], function):
            raise Refused(f"`{name}` is not certainly bound before the block")
    return takes


def _as_bound(block: Sequence[ast.stmt], names: Sequence[str]) -> list[str]:
    """``names`` in the order in which the block binds them first."""
    order = [name for node in own_nodes(block) for name in bindings(node)]
    return sorted(names, key=order.index)


def _is_known(name: str, function: Definition, inside: set[int]) -> bool:
    parameters = {one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)}
    return name in parameters or is_bound_outside(name, function, inside)


def _looks_at_locals(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and (node.func.id in ("locals", "exec", "eval") or (node.func.id in ("vars", "dir") and not node.args))
    )


def _is_guarded(source: Source, block: Sequence[ast.stmt]) -> bool:
    """Whether an exception in ``block`` may be caught inside its function."""
    return any(
        isinstance(parent, TRIES) and any(child is one for one in (*parent.body, *parent.orelse))
        for child, parent in within_function(source, block[0])
    )


def _require_whole(source: Source, block: Sequence[ast.stmt], wanted: Sequence[str]) -> None:
    """Refuse when an exception in the middle of the block could show a value that is no longer handed out."""
    guarded = [
        parent
        for child, parent in within_function(source, block[0])
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
    return isinstance(last, ast.Assign) and len(last.targets) == 1 and name in certainly_bound(last.targets)
