"""A helper that uses the loop becomes a coroutine function, and its callers await it: ``def`` → ``async def``.

No thread can run such a helper; but what blocks inside can be handed over, or awaited, once it may await. That is tried
last, and kept only when fewer findings are left than before, and no new ones.
"""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.job import FileContext, Job
from loopsafe.lint.fixes.names.imports import Names
from loopsafe.lint.fixes.rendering import render
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite, around
from loopsafe.lint.fixes.source.text import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loopsafe.lint.fixes.options import FixOptions
    from loopsafe.lint.fixes.source.text import Source
    from loopsafe.lint.model import Finding


def made_async(
    data: bytes, findings: Sequence[Finding], options: FixOptions, within: str, tried: set[str]
) -> Iterator[tuple[str, bytes]]:
    """The name of each helper that may become async and was not ``tried``, and the file in which it is.

    ``within``: only helpers of the function of this name; empty for all.
    """
    source = read(data)
    for finding in findings:
        if finding.fix is None or not finding.fix.get("helper at") or not options.wants(finding):
            continue
        if within and finding.function.rpartition(".")[2] != within:
            continue
        try:
            helper = _helper(source, int(finding.fix.get("helper at")))
            rewrite = _made_async(source, finding, helper, options)
        except Refused:
            continue
        after, broken = render(source, [rewrite], options)
        if not broken and helper.name not in tried:
            tried.add(helper.name)
            yield helper.name, after


def is_better(before: Iterable[Finding], after: Iterable[Finding]) -> bool:
    """Whether less is found, and nothing that was not found before."""
    old, new = (Counter((one.code, one.function, one.primitive) for one in found) for found in (before, after))
    return new < old


def _helper(source: Source, line: int) -> ast.FunctionDef:
    functions = [node for node in source.parents if isinstance(node, ast.FunctionDef) and node.lineno == line]
    if len(functions) != 1:
        raise Refused("the helper cannot be told")
    return functions[0]


def _made_async(source: Source, finding: Finding, helper: ast.FunctionDef, options: FixOptions) -> Rewrite:
    """The ``async`` before the ``def``, and an ``await`` before each call."""
    places = set(finding.fix.get("calls at").split()) if finding.fix is not None else set()
    context = FileContext(source, Names(source), options)
    edits: list[Edit] = []
    for call in source.parents:
        if isinstance(call, ast.Call) and last_name(call.func) == helper.name:
            place = f"{call.lineno}:{call.col_offset}"
            if place in places:
                places.discard(place)
                job = Job(context, finding, call)
                edits += job.rewrite(around(*source.span(call), *awaited(job, call))).edits
    if places:
        raise Refused("not all of its calls are found")
    return Rewrite((finding,), tuple(edits), coroutines=(source.start(helper),))
