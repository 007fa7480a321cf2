"""PRAW: message."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks
from praw.models.reddit.base import RedditBase
from praw.models.reddit.mixins.created import CreatedMixin
from praw.models.reddit.mixins.fullname import FullnameMixin
from praw.models.reddit.mixins.inboxable import InboxableMixin
from praw.models.reddit.mixins.replyable import ReplyableMixin

class Message(InboxableMixin, ReplyableMixin, FullnameMixin, CreatedMixin, RedditBase):
    @classmethod
    @blocks("network")
    def parse(cls, *args: Any, **kwargs: Any) -> Message | SubredditMessage: ...
    @property
    def parent(self) -> Message: ...
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...

class SubredditMessage(Message):
    ...
