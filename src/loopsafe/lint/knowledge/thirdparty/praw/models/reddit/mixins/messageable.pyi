"""PRAW: messageable."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks

class MessageableMixin:
    @blocks("network")
    def message(self, *args: Any, **kwargs: Any) -> Any: ...
