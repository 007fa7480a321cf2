"""What only a person can repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.fixes.edits import Refused, Rewrite
from loopsafe.lint.fixes.registry import strategy

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job


@strategy("advice")
def advice(job: Job) -> Rewrite:
    """Never rewrite."""
    raise Refused("there is no automatic fix; `loopsafe explain` says what to do")
