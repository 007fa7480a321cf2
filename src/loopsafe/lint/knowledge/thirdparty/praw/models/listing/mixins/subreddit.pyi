"""PRAW: subreddit."""
# knowledge: praw
from typing import Any

from praw.models.listing.generator import ListingGenerator
from praw.models.reddit.submission import Submission

from praw.models.base import PRAWBase
from praw.models.listing.mixins.base import BaseListingMixin
from praw.models.listing.mixins.rising import RisingListingMixin
from praw.models.reddit.subreddit.subreddit import Subreddit

class CommentHelper(PRAWBase):
    def __call__(self, *args: Any, **kwargs: Any) -> ListingGenerator[Submission]: ...
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    subreddit: Subreddit | SubredditListingMixin

class SubredditListingMixin(BaseListingMixin, RisingListingMixin):
    @property
    def comments(self) -> CommentHelper: ...
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
