"""A loop over what a method gives one by one: ``for x in f:`` → ``while x := await to_thread(f.readline):``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.edits import Edit, Refused, replace
from loopsafe.lint.fixes.flow import live_after
from loopsafe.lint.fixes.scopes import foreign

if TYPE_CHECKING:
    from loopsafe.lint.fixes.offloading import Hop
    from loopsafe.lint.fixes.registry import Job


def stepped(job: Job, loop: ast.For, hop: Hop) -> list[Edit]:
    """The head of ``loop`` as a ``while`` that asks a thread for each item."""
    source, target, owner = job.source, loop.target, loop.iter
    if not isinstance(target, ast.Name):
        raise Refused("what a round is given is taken apart, which a `while` cannot do")
    if not _is_plain(owner):
        raise Refused("it has no name under which each round could ask it for more")
    function = source.function_of(loop)
    assert isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
    if target.id in foreign(function.body) or target.id in live_after(source, [loop]):
        raise Refused(f"`{target.id}` is used after the loop, where it would be empty")
    if isinstance(owner, ast.Name) and any(
        isinstance(node, ast.Name) and node.id == owner.id and isinstance(node.ctx, ast.Store)
        for statement in loop.body
        for node in ast.walk(statement)
    ):
        raise Refused(f"`{owner.id}` is bound anew in the loop")
    start, end = source.start(loop), source.end(owner)
    call = f"{hop.function}({hop.leading}{source.slice(owner)}.{job.fix.get('step')})"
    return [replace(start, end, f"while {target.id} := await {call}")]


def _is_plain(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)
