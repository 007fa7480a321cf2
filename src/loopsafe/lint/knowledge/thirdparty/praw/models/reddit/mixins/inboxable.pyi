"""PRAW: inboxable."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks

class InboxableMixin:
    @blocks("network")
    def block(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def collapse(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def mark_read(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def mark_unread(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def uncollapse(self, *args: Any, **kwargs: Any) -> Any: ...
