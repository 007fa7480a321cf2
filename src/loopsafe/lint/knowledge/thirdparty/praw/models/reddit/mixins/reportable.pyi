"""PRAW: reportable."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks

class ReportableMixin:
    fullname: Any
    @blocks("network")
    def report(self, *args: Any, **kwargs: Any) -> Any: ...
