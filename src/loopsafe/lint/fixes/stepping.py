"""A loop over what comes one by one asks a thread for each: ``while x := await to_thread(f.readline):``.

Where no method gives the next one, ``next`` does: ``while (x := await to_thread(next, items, end)) is not end:``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.calls import hand_over, last_name
from loopsafe.lint.fixes.closures import foreign_names
from loopsafe.lint.fixes.edits import Edit, Refused, delete, replace
from loopsafe.lint.fixes.flow import live_after
from loopsafe.lint.fixes.frames import in_parentheses
from loopsafe.lint.fixes.naming import free_name
from loopsafe.lint.fixes.scopes import foreign, free_reads
from loopsafe.lint.fixes.text import FUNCTIONS

if TYPE_CHECKING:
    from loopsafe.lint.fixes.offloading import Hop
    from loopsafe.lint.fixes.registry import Job

LAZY = frozenset({"map", "filter", "zip", "enumerate", "iter", "reversed", "as_completed", "imap", "imap_unordered"})


def stepped(job: Job, loop: ast.For, hop: Hop) -> list[Edit]:
    """The head of ``loop`` as a ``while`` that asks a thread for each item."""
    source, target, owner = job.source, loop.target, loop.iter
    if not isinstance(target, ast.Name):
        raise Refused("what a round is given is taken apart, which a `while` cannot do")
    if _is_needed_after(job, loop):
        raise Refused(f"`{target.id}` may be used after the loop, where it would be empty")
    step = job.fix.get("step")
    start, end = source.start(loop), source.end(owner)
    head = f"while {target.id} := await {hop.function}({hop.leading}"
    if _is_plain(owner):
        if isinstance(owner, ast.Name) and _binds(loop, owner.id):
            raise Refused(f"`{owner.id}` is bound anew in the loop")
        return [replace(start, end, f"{head}{source.slice(owner)}.{step})")]
    if not isinstance(owner, ast.Call) or not hop.passes(owner):
        raise Refused("it has no name under which each round could ask it for more")
    _require_own_line(job, loop)
    name = free_name(job.desk, "lines", _function(job, loop))
    again = f"){source.newline}{source.indent_at(start)}{head}{name}.{step})"
    made = hand_over(job, owner, f"{name} = await {hop.function}({hop.leading}", again)
    return [delete(start, source.start(owner)), *made]


def stepped_by_next(job: Job, loop: ast.For, hop: Hop) -> list[Edit]:
    """The head of ``loop`` as a ``while`` that has a thread call ``next``."""
    source, target, owner = job.source, loop.target, loop.iter
    _require_own_line(job, loop)
    _require_new(owner)
    if hop.alone:
        raise Refused(f"`{hop.function}` takes a callable without arguments")
    function = _function(job, loop)
    items, end = (free_name(job.desk, base, function) for base in ("items", "end"))
    start, indent = source.start(loop), source.indent_at(source.start(loop))
    edits: list[Edit] = []
    if isinstance(target, ast.Name) and not _is_needed_after(job, loop):
        name = target.id
    else:
        name, first = free_name(job.desk, "item", function), loop.body[0]
        at = source.line_start(source.header_start(first))
        if not source.owns_lines(first, first) or at <= source.end(owner):
            raise Refused("the body of the loop shares its line with something else")
        text = f"{source.indent_at(source.start(first))}{source.slice(target)} = {name}{source.newline}"
        edits.append(Edit(at, at, text, len(source.text)))
    step = f"await {hop.function}({hop.leading}next, {items}, {end})"
    head = f"), object(){source.newline}{indent}while ({name} := {step}) is not {end}"
    place = source.end(owner)
    return [
        replace(start, source.start(owner), f"{items}, {end} = iter("),
        Edit(place, place, head, place - source.start(owner), closes=True),
        *edits,
    ]


def _function(job: Job, loop: ast.For) -> ast.FunctionDef | ast.AsyncFunctionDef:
    function = job.source.function_of(loop)
    assert isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
    return function


def _require_own_line(job: Job, loop: ast.For) -> None:
    """Refuse where no statement of its own can stand before the loop."""
    source, start = job.source, job.source.start(loop)
    if source.text[source.line_start(start) : start].strip(" \t\f") or in_parentheses(source, loop.iter):
        raise Refused("there is no room for a statement before the loop")


def _require_new(owner: ast.expr) -> None:
    """Refuse an iterator that somebody else may ask at the same time: two threads cannot be in one generator."""
    if isinstance(owner, ast.Call) and last_name(owner.func) in LAZY:
        passed = owner.args[1:] if last_name(owner.func) in ("map", "filter") else owner.args
        shared = [one for one in passed if not isinstance(one, (ast.Call, ast.Constant))]
    else:
        shared = [] if isinstance(owner, ast.Call) else [owner]
    if shared:
        raise Refused("somebody else may ask the iterator for more at the same time")


def _is_needed_after(job: Job, loop: ast.For) -> bool:
    """Whether somebody may look at the target when the loop is over, be it a function that keeps the variable."""
    names = {node.id for node in ast.walk(loop.target) if isinstance(node, ast.Name)}
    function = _function(job, loop)
    seen = foreign(function.body) | live_after(job.source, [loop])
    for scope in ast.walk(function):
        if scope is not function and isinstance(scope, (*FUNCTIONS, ast.GeneratorExp)):
            seen |= free_reads([scope]) | foreign_names([scope])
    return bool(names & seen)


def _binds(loop: ast.For, name: str) -> bool:
    return any(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
        for statement in loop.body
        for node in ast.walk(statement)
    )


def _is_plain(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)
