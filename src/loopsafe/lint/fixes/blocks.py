"""Move whole statements to a thread: one nested function, awaited once, that returns what later code reads."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.calls import last_name
from loopsafe.lint.fixes.edits import Edit, Need, Refused, Rewrite, opening
from loopsafe.lint.fixes.flow import Interface, interface
from loopsafe.lint.fixes.frames import require_await
from loopsafe.lint.fixes.offloading import hop_of
from loopsafe.lint.fixes.registry import Desk, Job
from loopsafe.lint.fixes.scopes import bound_in, enclosing, own_nodes
from loopsafe.lint.model import Finding

if TYPE_CHECKING:
    from loopsafe.lint.fixes.text import Source

Found = Mapping[ast.AST, Sequence[Finding]]
_SIMPLE = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr, ast.Return)


def moves(desk: Desk, found: Found, obstacles: Sequence[ast.AST]) -> Iterator[tuple[Rewrite, list[ast.AST]]]:
    """The blocks worth moving, each with the nodes that go with it."""
    source = desk.source
    blocked = [source.span(node) for node in obstacles]
    gone: set[ast.AST] = set()
    for block in _candidates(desk, found):
        start, end = source.start(block[0]), source.end(block[-1])
        here = evaluated(block)
        inside = [node for node in found if id(node) in here]
        if gone.intersection(inside) or any(start <= first and last <= end for first, last in blocked):
            continue
        try:
            rewrite = _move(desk, block, {node: found[node] for node in inside})
        except Refused:
            continue
        gone.update(inside)
        yield rewrite, inside


def _candidates(desk: Desk, found: Found) -> Iterator[list[ast.stmt]]:
    """Runs of neighbouring statements, then ``with`` statements that block when entered, widest first."""
    source = desk.source
    blocks: dict[ast.stmt, list[ast.AST]] = {}
    for node in found:
        statement = source.statement_of(node)
        if id(node) not in evaluated([statement]) or any(one.function in desk.plain for one in found[node]):
            continue
        blocks.setdefault(statement, []).append(node)
    withs = [one for one, nodes in blocks.items() if isinstance(one, ast.With) and _in_items(source, one, nodes)]
    waits = {source.statement_of(node) for node, group in found.items() if any(_waits(one) for one in group)}
    yield from _runs(source, {one: nodes for one, nodes in blocks.items() if one not in waits}, withs)
    for statement in sorted(withs, key=source.start):
        yield [statement]


def _waits(finding: Finding) -> bool:
    """Whether it is about waiting for another thread, which is better awaited on its own."""
    return finding.code.startswith("LS2")


def evaluated(block: Sequence[ast.stmt]) -> set[int]:
    """The ids of the nodes that run with ``block`` itself: not those of lambdas, functions and generators in it."""
    nodes: set[int] = set()
    todo: list[ast.AST] = list(block)
    while todo:
        for node in own_nodes([todo.pop()]):
            nodes.add(id(node))
            if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp)):
                todo.extend(ast.iter_child_nodes(node))
    return nodes


def _in_items(source: Source, statement: ast.With, nodes: Sequence[ast.AST]) -> bool:
    return any(
        source.start(item.context_expr) <= source.start(node) and source.end(node) <= source.end(item.context_expr)
        for item in statement.items
        for node in nodes
    )


def _runs(source: Source, blocks: Mapping[ast.stmt, object], withs: Sequence[ast.stmt]) -> Iterator[list[ast.stmt]]:
    """Two or more neighbours, each of which blocks."""
    seen: set[ast.stmt] = set()
    for statement in sorted(blocks, key=source.start):
        if statement in seen:
            continue
        row = source.siblings(statement)
        run: list[ast.stmt] = []
        for one in row[row.index(statement) :]:
            if one not in blocks or not (isinstance(one, _SIMPLE) or one in withs):
                break
            run.append(one)
        seen.update(run)
        if len(run) > 1:
            yield run


def _move(
    desk: Desk,
    block: Sequence[ast.stmt],
    found: Found,
) -> Rewrite:
    source = desk.source
    first, last = block[0], block[-1]
    functions = enclosing(source, first)
    if not functions or not isinstance(functions[0], ast.AsyncFunctionDef):
        raise Refused("there is no coroutine to await in")
    if any(isinstance(parent, ast.ClassDef) for _, parent in _up_to(source, first, functions[0])):
        raise Refused("a class body cannot await")
    if not source.owns_lines(first, last):
        raise Refused("the block shares its line with something else")
    require_await(source, first, desk.options.target_version)
    way = interface(source, block, functions[0])
    findings = [finding for group in found.values() for finding in group]
    jobs = [Job(desk, finding, first) for finding in findings]
    hops = {hop_of(job, first) for job in jobs}
    if len(hops) != 1:
        raise Refused("the block's calls go to threads in different ways")
    (hop,) = hops
    name = _name(desk, block, found, functions[0])
    unit = _unit(source, functions[0])
    tail = _tail(source, block, way)
    edits = [*_indent(source, block, unit), *tail.edits]
    edits += _frame(source, block, way, name, unit, f"{hop.function}({hop.leading}", tail.returned)
    needs: tuple[Need, ...] = tuple(need for job in jobs for need in job.needs)
    return Rewrite(tuple(findings), tuple(edits), tuple(dict.fromkeys(needs)))


def _up_to(source: Source, node: ast.AST, top: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    for child, parent in source.ancestors(node):
        if parent is top:
            return
        yield child, parent


class _Tail:
    """How the nested function hands its result out: by a ``return`` of its own, or by one in place of an assignment."""

    def __init__(self, edits: list[Edit], returned: bool) -> None:
        self.edits = edits
        self.returned = returned


def _tail(source: Source, block: Sequence[ast.stmt], way: Interface) -> _Tail:
    if way.leaves or not way.returns:
        return _Tail([], True)
    last = block[-1]
    while isinstance(last, ast.With):
        last = last.body[-1]
    if len(way.returns) != 1 or not isinstance(last, ast.Assign) or len(last.targets) != 1:
        return _Tail([], False)
    target = last.targets[0]
    if not isinstance(target, ast.Name) or target.id != way.returns[0]:
        return _Tail([], False)
    equals = source.text.index("=", source.end(target))
    start = equals + 1
    while source.text[start] in " \t":
        start += 1
    return _Tail([Edit(source.start(last), start, "return ")], True)


def _frame(
    source: Source, block: Sequence[ast.stmt], way: Interface, name: str, unit: str, head: str, returned: bool
) -> list[Edit]:
    """The ``def`` line above the block, and below it what it returns and the call."""
    newline = source.newline
    start, end = source.start(block[0]), source.end(block[-1])
    above = source.line_start(start)
    indent = source.indent_at(start)
    gap = newline if _wants_gap(source, block[0]) else ""
    result = ", ".join(way.returns)
    lines = [] if returned else [f"{indent}{unit}return {result}"]
    lines.append("")
    call = f"await {head}{', '.join((name, *way.takes))})"
    if way.leaves:
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


def _unit(source: Source, function: ast.AsyncFunctionDef) -> str:
    outer = source.indent_at(source.start(function))
    inner = source.indent_at(source.start(function.body[0]))
    return inner[len(outer) :] if inner.startswith(outer) and len(inner) > len(outer) else "    "


def _indent(source: Source, block: Sequence[ast.stmt], unit: str) -> list[Edit]:
    """One more level for every line of ``block`` that does not begin inside a string."""
    start = source.line_start(source.start(block[0]))
    end = source.end(block[-1])
    first, last = source.line_of(start), source.line_of(end)
    inside = _string_lines(source.text[start : source.line_end(end)])
    edits = []
    for line in range(first, last + 1):
        at = source.starts[line - 1]
        row = source.text[at : source.line_end(at)]
        if row.strip() and line - first not in inside:
            lead = len(row) - len(row.lstrip())
            at += row.rfind("\f", 0, lead) + 1
            edits.append(opening(at, at, unit))
    return edits


def _string_lines(text: str) -> set[int]:
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


def _name(desk: Desk, block: Sequence[ast.stmt], found: Found, function: ast.AsyncFunctionDef) -> str:
    """A name for the nested function that means nothing else in ``function`` or its module."""
    taken = {
        name
        for node in ast.walk(function)
        for name in (node.id if isinstance(node, ast.Name) else getattr(node, "name", None), getattr(node, "arg", None))
        if isinstance(name, str)
    }
    given = desk.given.setdefault(function, set())
    taken |= bound_in(desk.source.tree.body) | given
    base = _purpose(block, found)
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}_{number}"
    given.add(name)
    return name


def _purpose(block: Sequence[ast.stmt], found: Found) -> str:
    calls = [node for node in found if isinstance(node, ast.Call)]
    names = {last_name(node.func) for node in calls}
    if names & {"write", "writelines", "dump", "write_text", "write_bytes", "writestr"}:
        return "write_file"
    if names & {"open", "read", "readlines", "read_text", "read_bytes"}:
        opened = [node for node in calls if last_name(node.func) == "open"]
        return "write_file" if any(_writes(node) for node in opened) else "read_file"
    return "in_thread"


def _writes(call: ast.Call) -> bool:
    """Whether a call of some ``open`` has a mode that writes: its second argument, or the first of ``path.open``."""
    parts = [*call.args[1:2], *(one.value for one in call.keywords if one.arg == "mode")]
    if isinstance(call.func, ast.Attribute) and len(call.args) == 1:
        parts = [*call.args, *parts]
    modes = [one.value for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return any(set(mode) <= set("rwaxbt+") and set(mode) & set("wax") for mode in modes)
