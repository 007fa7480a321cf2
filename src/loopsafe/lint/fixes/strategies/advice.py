"""What only a person can repair."""

from __future__ import annotations

from loopsafe.lint.fixes.edits import Refused, Rewrite
from loopsafe.lint.fixes.registry import Job, strategy


@strategy("advice")
def advice(job: Job) -> Rewrite:
    """Never rewrite."""
    raise Refused("there is no automatic fix; `loopsafe explain` says what to do")
