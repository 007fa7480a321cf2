"""PRAW: replyable."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks
from praw.models.reddit.comment import Comment
from praw.models.reddit.message import Message

class ReplyableMixin:
    @blocks("network")
    def reply(self, *args: Any, **kwargs: Any) -> Comment | Message: ...
