"""PRAW: multi."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks
from praw.models.listing.mixins.subreddit import SubredditListingMixin
from praw.models.reddit.base import RedditBase
from praw.models.reddit.mixins.created import CreatedMixin
from praw.models.reddit.subreddit.stream import SubredditStream
from praw.models.reddit.subreddit.subreddit import Subreddit

class Multireddit(SubredditListingMixin, CreatedMixin, RedditBase):
    @staticmethod
    def sluggify(*args: Any, **kwargs: Any) -> Any: ...
    @property
    def stream(self) -> SubredditStream: ...
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def add(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def copy(self, *args: Any, **kwargs: Any) -> Multireddit: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def remove(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    subreddits: list[Subreddit]
