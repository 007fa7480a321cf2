"""PRAW: savable."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks

class SavableMixin:
    @blocks("network")
    def save(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def unsave(self, *args: Any, **kwargs: Any) -> Any: ...
