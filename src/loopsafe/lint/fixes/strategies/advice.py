"""What only a person can repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.fixes.registry import strategy
from loopsafe.lint.fixes.source.edits import Refused, Rewrite

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("advice")
def advice(job: Job) -> Rewrite:
    """Never rewrite."""
    raise Refused("there is no automatic fix; `loopsafe explain` says what to do")
