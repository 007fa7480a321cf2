"""PRAW: inboxtoggleable."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks

class InboxToggleableMixin:
    @blocks("network")
    def disable_inbox_replies(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def enable_inbox_replies(self, *args: Any, **kwargs: Any) -> Any: ...
