"""``for x in rows`` → ``async for x in rows``: the iterable's own async form."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.source.edits import Edit, Refused, Rewrite

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("async-for")
def async_for(job: Job) -> Rewrite:
    """Iterate without holding the loop, in a statement or a comprehension."""
    node, source = job.expression, job.source
    parent = source.parents[node]
    awaited(job, node)
    if isinstance(parent, ast.For) and parent.iter is node:
        at = source.start(parent)
    elif isinstance(parent, ast.comprehension) and parent.iter is node:
        outer = source.parents[parent]
        if isinstance(outer, ast.GeneratorExp):
            raise Refused("a generator expression with `async for` becomes an async generator")
        at = source.text.rindex("for", 0, source.start(parent.target))
    else:
        raise Refused("it is not iterated by a `for`")
    return job.rewrite([Edit(at, at, "async ")])
