"""A coroutine that nobody awaits: put the missing ``await`` before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.safety.awaiting import awaited
from loopsafe.lint.fixes.source.edits import Rewrite, around

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("add-await")
def add_await(job: Job) -> Rewrite:
    """Await the call where it stands."""
    start, end = job.source.span(job.expression)
    return job.rewrite(around(start, end, *awaited(job, job.expression)))
