"""The hand-made dispatch rewritten whole: its branches, threads and its queues become one call of the bridge."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.bridging import bridge_text
from loopsafe.lint.fixes.building_blocks.dispatches import recognise
from loopsafe.lint.fixes.names.scopes import enclosing
from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.source.edits import Refused, Rewrite, delete, replace

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("dispatch")
def dispatch(job: Job) -> Rewrite:
    """Replace the dispatch when both its branches demonstrably run the same coroutine."""
    node, source = job.node, job.source
    if not isinstance(node, ast.stmt):
        raise Refused("it is not a statement")
    functions = enclosing(source, node)
    if functions and isinstance(functions[0], ast.AsyncFunctionDef):
        raise Refused("this is async code: await the coroutine instead")
    found = recognise(source, node)
    first, last = found.statements[0], found.statements[-1]
    if not source.owns_lines(first, last):
        raise Refused("the dispatch shares its line with something else")
    start, end = source.start(first), source.line_end(source.end(last))
    text = found.delivery + bridge_text(job, found.coroutine, found.timeout)
    edits = [replace(start, end, text)]
    gone = [(source.line_start(source.header_start(one)), _below(job, one)) for one in found.gone]
    edits += [delete(*span) for span in gone]
    return job.rewrite(edits, claims=((start, end), *gone))


def _below(job: Job, statement: ast.stmt) -> int:
    """The beginning of the next line that is not blank."""
    source = job.source
    at = source.next_line(source.end(statement))
    while at < len(source.text) and not source.text[at : source.line_end(at)].strip():
        at = source.next_line(at)
    return at
