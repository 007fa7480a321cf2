"""PRAW: reportable."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks

class ReportableMixin:
    @blocks("network")
    def report(self, *args: Any, **kwargs: Any) -> Any: ...
