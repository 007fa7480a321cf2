"""Move whole statements to a thread: one nested function, awaited once, that returns what later code reads."""

from __future__ import annotations

import ast
import io
import tokenize
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.edits import Edit, Need, Refused, Rewrite, opening
from loopsafe.lint.fixes.flow import Interface, interface
from loopsafe.lint.fixes.frames import require_await
from loopsafe.lint.fixes.naming import name_for
from loopsafe.lint.fixes.offloading import hop_of
from loopsafe.lint.fixes.registry import Desk, Job
from loopsafe.lint.fixes.scopes import bound_in, enclosing, locals_of
from loopsafe.lint.fixes.stretches import candidates, evaluated, held_names, is_awaitable, root_name, said
from loopsafe.lint.fixes.tails import Tail, tail_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loopsafe.lint.fixes.stretches import Found
    from loopsafe.lint.fixes.text import Source
    from loopsafe.lint.model import Finding

Definition = ast.FunctionDef | ast.AsyncFunctionDef


def moves(desk: Desk, found: Found, obstacles: Sequence[ast.AST]) -> Iterator[tuple[Rewrite, list[ast.AST]]]:
    """The blocks worth moving, each with the nodes that go with it."""
    source = desk.source
    blocked = [source.span(node) for node in obstacles]
    gone: set[ast.AST] = set()
    for block in candidates(desk, found):
        start, end = source.start(block[0]), source.end(block[-1])
        here = evaluated(block)
        inside = [node for node in found if id(node) in here]
        if gone.intersection(inside) or any(start <= first and last <= end for first, last in blocked):
            continue
        if any(is_awaitable(found[node]) for node in inside) and not any(said(found[node], "whole") for node in inside):
            continue  # what has an awaitable form is better awaited, and a task that waits for it can be cancelled
        try:
            rewrite = _move(desk, block, {node: found[node] for node in inside})
        except Refused:
            continue
        gone.update(inside)
        yield rewrite, inside


def _move(
    desk: Desk,
    block: Sequence[ast.stmt],
    found: Found,
) -> Rewrite:
    """The rewrite that moves a block into a function and awaits it in a thread; raises `Refused`."""
    source = desk.source
    first, last = block[0], block[-1]
    functions = enclosing(source, first)
    if not functions or isinstance(functions[0], ast.Lambda):
        raise Refused("there is no coroutine to await in")
    if any(isinstance(parent, ast.ClassDef) for _, parent in _up_to(source, first, functions[0])):
        raise Refused("a class body cannot await")
    if not source.owns_lines(first, last):
        raise Refused("the block shares its line with something else")
    findings = [finding for group in found.values() for finding in group]
    jobs = [Job(desk, finding, first) for finding in findings]
    awaited = all(job.is_handler for job in jobs)
    handler = require_await(source, first, desk.options.target_version, handler=awaited)
    way = interface(source, block, functions[0])
    _require_owned(source, block, way, found)
    hops = {hop_of(job, first) for job in jobs}
    if len(hops) != 1:
        raise Refused("the block's calls go to threads in different ways")
    (hop,) = hops
    if hop.alone and way.takes:
        raise Refused(f"`{hop.function}` takes a callable without arguments")
    tail = tail_of(source, block, way, found)
    _require_free(source, block, tail.kept, findings)
    name = name_for(desk, found, functions[0])
    unit = _unit(source, functions[0])
    edits = [*_indent(source, block, unit), *tail.edits]
    edits += _frame(source, block, way, name, unit, f"{hop.function}({hop.leading}", tail)
    needs: tuple[Need, ...] = tuple(need for job in jobs for need in job.needs)
    coroutines = (source.start(handler),) if handler is not None else ()
    return Rewrite(tuple(findings), tuple(edits), tuple(dict.fromkeys(needs)), coroutines=coroutines)


def _require_owned(source: Source, block: Sequence[ast.stmt], way: Interface, found: Found) -> None:
    """Refuse when an object of one thread comes from before the block, or is known after it."""
    inside = evaluated(block)
    bound = [node for node in found if said(found[node], "bound")]
    names = held_names(source, block, found)
    made = bound_in(block)
    outside = {name for function in enclosing(source, block[0]) for name in locals_of(function)}
    for node in bound:
        if (owner := root_name(node)) in outside - made:
            raise Refused(f"`{owner}` is bound to the thread that made it")
        parent = source.parents[node]
        if said(found[node], "bound") == "makes" and _escapes(parent):
            raise Refused("what it makes is bound to the thread that made it")
    kept = names & {*way.returns}
    for node in ast.walk(ast.Module(list(block), [])):
        if isinstance(node, ast.Name) and node.id in names and id(node) in inside and isinstance(node.ctx, ast.Load):
            kept |= {node.id} if _escapes(source.parents[node]) else set()
    if kept:
        raise Refused(f"`{min(kept)}` is bound to the thread that made it")


def _escapes(parent: ast.AST) -> bool:
    """Whether a value right below ``parent`` outlives the statement under a name that is not followed."""
    if isinstance(parent, ast.Assign):
        return not all(isinstance(one, ast.Name) for one in parent.targets)
    return isinstance(parent, (ast.Return, ast.Tuple, ast.List, ast.Dict, ast.Starred, ast.NamedExpr, ast.AnnAssign))


def _require_free(
    source: Source, block: Sequence[ast.stmt], kept: tuple[int, int] | None, findings: Sequence[Finding]
) -> None:
    """Refuse when a call in the block has to stay on its thread; ``kept`` is what it keeps of the last statement."""
    start, end = source.start(block[0]), source.end(block[-1])
    for finding in findings:
        for place in (finding.fix.get("staying") if finding.fix else "").split():
            line, _, column = place.partition(":")
            at = source.offset(int(line), int(column))
            if start <= at < end and not (kept and kept[0] <= at < kept[1]):
                raise Refused(f"the block makes a call that its own thread has to make (line {line})")


def _up_to(source: Source, node: ast.AST, top: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    for child, parent in source.ancestors(node):
        if parent is top:
            return
        yield child, parent


def _frame(
    source: Source, block: Sequence[ast.stmt], way: Interface, name: str, unit: str, head: str, tail: Tail
) -> list[Edit]:
    """The ``def`` line above the block, and below it what it returns and the call."""
    newline = source.newline
    start, end = source.start(block[0]), source.end(block[-1])
    above = source.line_start(start)
    indent = source.indent_at(start)
    gap = newline if _wants_gap(source, block[0]) else ""
    result = ", ".join(way.returns)
    lines = [] if tail.returned else [f"{indent}{unit}return {result}"]
    lines.append("")
    call = f"await {head}{', '.join((name, *way.takes))})"
    if tail.before or tail.after:
        lines.append(f"{indent}{tail.before}{call}{tail.after}")
    elif way.leaves:
        lines.append(f"{indent}return {call}")
    else:
        lines.append(f"{indent}{result} = {call}" if way.returns else f"{indent}{call}")
    at = source.next_line(end)
    complete = source.text[at - 1 : at] in ("\r", "\n")
    below = newline.join(lines)
    below = below + newline if complete else newline + below
    before = f"{gap}{indent}def {name}({', '.join(way.takes)}):{newline}"
    return [opening(above, end + 1, before), Edit(at, at, below, end - above, closes=True)]


def _wants_gap(source: Source, first: ast.stmt) -> bool:
    """Whether a blank line belongs above the nested function."""
    row = source.siblings(first)
    if row and row[0] is first:
        return False
    start = source.line_start(source.start(first))
    above = source.text[source.line_start(start - 1) : start]
    return bool(above.strip()) and not above.lstrip().startswith("#")


def _unit(source: Source, function: Definition) -> str:
    outer = source.indent_at(source.start(function))
    inner = source.indent_at(source.start(function.body[0]))
    return inner[len(outer) :] if inner.startswith(outer) and len(inner) > len(outer) else "    "


def _indent(source: Source, block: Sequence[ast.stmt], unit: str) -> list[Edit]:
    """One more level for every line of ``block`` that does not begin inside a string."""
    start = source.line_start(source.start(block[0]))
    end = source.end(block[-1])
    first, last = source.line_of(start), source.line_of(end)
    inside = string_lines(source.text[start : source.line_end(end)])
    edits = []
    for line in range(first, last + 1):
        at = source.starts[line - 1]
        row = source.text[at : source.line_end(at)]
        if row.strip() and line - first not in inside:
            lead = len(row) - len(row.lstrip())
            at += row.rfind("\f", 0, lead) + 1
            edits.append(opening(at, at, unit))
    return edits


def string_lines(text: str) -> set[int]:
    """The lines of ``text``, counted from 0, that begin inside a string or after a backslash in one."""
    lines: set[int] = set()
    opened: list[int] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
            kind = tokenize.tok_name[token.type]
            if kind == "STRING":
                lines.update(range(token.start[0], token.end[0]))
            elif kind in ("FSTRING_START", "TSTRING_START"):
                opened.append(token.start[0])
            elif kind in ("FSTRING_END", "TSTRING_END"):
                lines.update(range(opened.pop(), token.end[0]))
    except (tokenize.TokenError, SyntaxError):
        raise Refused("the block's lines cannot be told apart") from None
    return lines
