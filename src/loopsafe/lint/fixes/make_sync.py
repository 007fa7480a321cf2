"""A handler that awaits nothing and works with what it is given in a thread: ``async def`` → ``def``.

The framework runs a plain ``def`` in a worker thread, where the session that it is given may be used as well.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import body_nodes
from loopsafe.lint.fixes.safety.bound_calls import FRAME_BOUND, LOOP_BOUND
from loopsafe.lint.fixes.source.calls import last_name
from loopsafe.lint.fixes.source.edits import Rewrite, delete

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loopsafe.lint.fixes.options import FixOptions
    from loopsafe.lint.fixes.places import Place
    from loopsafe.lint.fixes.source.text import Source
    from loopsafe.lint.model import Finding

_ASYNCHRONOUS = (ast.Await, ast.AsyncFor, ast.AsyncWith, ast.Yield, ast.YieldFrom)


def plain_defs(
    source: Source, places: Sequence[Place], left: Sequence[tuple[Finding, str]], options: FixOptions
) -> Iterator[Rewrite]:
    """A rewrite for each handler in which something is refused that a plain ``def`` repairs."""
    refused = {finding for finding, _ in left if finding.fix is not None and finding.fix.refusal}
    functions: dict[ast.AsyncFunctionDef, list[Place]] = {}
    for place in places:
        function = source.function_of(place.node)
        if isinstance(function, ast.AsyncFunctionDef):
            functions.setdefault(function, []).append(place)
    for function, group in functions.items() if options.unsafe else ():
        found = [finding for place in group for finding in (*place.wanted, *place.others)]
        if not refused.intersection(found) or not all(finding.fix and finding.fix.get("injected") for finding in found):
            continue
        if _is_sync(function):
            start, end = source.span(function)
            wanted = tuple(finding for place in group for finding in place.wanted)
            edit = delete(start, source.skip(start + len("async")))
            yield Rewrite((*refused.intersection(found), *wanted), (edit,), claims=((start, end),))


def _is_sync(function: ast.AsyncFunctionDef) -> bool:
    """Whether nothing is awaited, and nothing called that needs the loop or the frame of a coroutine."""
    for node in ast.walk(ast.Module(function.body, [])):
        if isinstance(node, _ASYNCHRONOUS) or (isinstance(node, ast.comprehension) and node.is_async):
            return False
        if isinstance(node, ast.Call) and last_name(node.func) in LOOP_BOUND | FRAME_BOUND:
            return False
    return not any(isinstance(node, (ast.AsyncFunctionDef, ast.Lambda)) for node in body_nodes(function))
