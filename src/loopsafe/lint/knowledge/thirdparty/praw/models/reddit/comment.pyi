"""PRAW: comment."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks
from praw.models.comment_forest import CommentForest
from praw.models.reddit.base import RedditBase
from praw.models.reddit.mixins import ThingModerationMixin, UserContentMixin
from praw.models.reddit.mixins.created import CreatedMixin
from praw.models.reddit.mixins.fullname import FullnameMixin
from praw.models.reddit.mixins.inboxable import InboxableMixin
from praw.models.reddit.submission import Submission

class Comment(InboxableMixin, UserContentMixin, FullnameMixin, CreatedMixin, RedditBase):
    @staticmethod
    def id_from_url(*args: Any, **kwargs: Any) -> Any: ...
    @property
    def mod(self) -> CommentModeration: ...
    is_root: Any
    @property
    def replies(self) -> CommentForest: ...
    @property
    def submission(self) -> Submission: ...
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def parent(self, *args: Any, **kwargs: Any) -> Comment | Submission: ...
    @blocks("network")
    def refresh(self, *args: Any, **kwargs: Any) -> Comment: ...

class CommentModeration(ThingModerationMixin):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def show(self, *args: Any, **kwargs: Any) -> Any: ...
    thing: Comment | Submission
