"""The rewrite that extracts a function: a nested ``def`` above the statements, an awaited call below."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.offloading import offloader_for
from loopsafe.lint.fixes.extract_function.candidates import SIMPLE, candidates
from loopsafe.lint.fixes.extract_function.findings_by_node import evaluated, fix_argument, is_awaitable
from loopsafe.lint.fixes.extract_function.results import Result, passes_on, result_of
from loopsafe.lint.fixes.extract_function.signature import Signature, signature_of
from loopsafe.lint.fixes.extract_function.thread_bound import require_owned
from loopsafe.lint.fixes.job import FileContext, Job
from loopsafe.lint.fixes.names.fresh_names import name_for
from loopsafe.lint.fixes.names.scopes import enclosing
from loopsafe.lint.fixes.safety.await_positions import require_await
from loopsafe.lint.fixes.safety.cancellation import require_cancellable
from loopsafe.lint.fixes.source.edits import Edit, Need, Refused, Rewrite, opening
from loopsafe.lint.fixes.source.layout import unit_of
from loopsafe.lint.fixes.source.text import string_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loopsafe.lint.fixes.extract_function.findings_by_node import FindingsByNode
    from loopsafe.lint.fixes.source.text import Source
    from loopsafe.lint.model import Finding


def extractions(
    context: FileContext, found: FindingsByNode, obstacles: Sequence[ast.AST]
) -> Iterator[tuple[Rewrite, list[ast.AST]]]:
    """A rewrite for each block that is worth moving and may be, with the nodes that it repairs."""
    source = context.source
    blocked = [source.span(node) for node in obstacles]
    gone: set[ast.AST] = set()
    for block in candidates(context, found):
        start, end = source.start(block[0]), source.end(block[-1])
        here = evaluated(block)
        inside = [node for node in found if id(node) in here]
        if gone.intersection(inside) or any(start <= first and last <= end for first, last in blocked):
            continue
        whole = any(fix_argument(found[node], "whole") for node in inside)
        if not whole and any(is_awaitable(found[node]) for node in inside):
            continue  # what has an awaitable form is better awaited, and a task that waits for it can be cancelled
        try:
            rewrite = _extraction(context, block, {node: found[node] for node in inside})
        except Refused:
            continue
        gone.update(inside)
        yield rewrite, inside


def _extraction(
    context: FileContext,
    block: Sequence[ast.stmt],
    found: FindingsByNode,
) -> Rewrite:
    """The rewrite that makes a function of a block and awaits it in a thread; raises `Refused`."""
    source = context.source
    first, last = block[0], block[-1]
    functions = enclosing(source, first)
    if not functions or isinstance(functions[0], ast.Lambda):
        raise Refused("there is no coroutine to await in")
    if any(isinstance(parent, ast.ClassDef) for _, parent in _up_to(source, first, functions[0])):
        raise Refused("a class body cannot await")
    if not source.owns_lines(first, last):
        raise Refused("the block shares its line with something else")
    findings = [finding for group in found.values() for finding in group]
    jobs = [Job(context, finding, first) for finding in findings]
    awaited = all(job.is_handler for job in jobs)
    handler = require_await(source, first, context.options.target_version, handler=awaited)
    require_cancellable(source, first)
    signature = signature_of(source, block, functions[0])
    require_owned(source, block, signature, found)
    offloaders = {offloader_for(job, first) for job in jobs}
    if len(offloaders) != 1:
        raise Refused("the block's calls go to threads in different ways")
    (offloader,) = offloaders
    if signature.parameters:
        offloader.require_arguments()
    result = result_of(source, block, signature, found)
    if signature.results and all(isinstance(one, SIMPLE) for one in block) and passes_on(last, found):
        raise Refused("its last statement stores a value in an object, which its own thread can do")
    _require_free(source, block, result.kept, findings)
    name = name_for(context, found, functions[0])
    unit = unit_of(source, functions[0])
    edits = [*_indent(source, block, unit), *result.edits]
    edits += _frame(source, block, signature, name, unit, f"{offloader.function}({offloader.leading_arguments}", result)
    needs: tuple[Need, ...] = tuple(need for job in jobs for need in job.needs)
    coroutines = (source.start(handler),) if handler is not None else ()
    return Rewrite(tuple(findings), tuple(edits), tuple(dict.fromkeys(needs)), coroutines=coroutines)


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
    source: Source, block: Sequence[ast.stmt], signature: Signature, name: str, unit: str, head: str, result: Result
) -> list[Edit]:
    """The ``def`` line above the block, and below it what it returns and the call."""
    newline = source.newline
    start, end = source.start(block[0]), source.end(block[-1])
    above = source.line_start(start)
    indent = source.indent_at(start)
    gap = _gap(source, block[0])
    values = ", ".join(signature.results)
    lines = [] if result.returned else [f"{indent}{unit}return {values}"]
    lines.append("")
    call = f"await {head}{', '.join((name, *signature.parameters))})"
    if result.before or result.after:
        lines.append(f"{indent}{result.before}{call}{result.after}")
    elif signature.leaves:
        lines.append(f"{indent}return {call}")
    else:
        lines.append(f"{indent}{values} = {call}" if signature.results else f"{indent}{call}")
    at = source.next_line(end)
    complete = source.text[at - 1 : at] in ("\r", "\n")
    below = newline.join(lines)
    below = below + newline if complete else newline + below
    before = f"{indent}def {name}({', '.join(signature.parameters)}):{newline}"
    blank = [] if gap is None else [opening(gap, end + 1, newline)]
    return [*blank, opening(above, end + 1, before), Edit(at, at, below, end - above, closes=True)]


def _gap(source: Source, first: ast.stmt) -> int | None:
    """Where a blank line belongs above the nested function, and the comments over it; None when there is one."""
    row = source.siblings(first)
    if not row or row[0] is first:
        return None
    floor = source.next_line(source.end(row[row.index(first) - 1]))
    at, indent = source.line_start(source.start(first)), source.indent_at(source.start(first))
    while at > floor and source.text.startswith(f"{indent}#", source.line_start(at - 1)):
        at = source.line_start(at - 1)
    return at if source.text[source.line_start(at - 1) : at].strip() else None


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
