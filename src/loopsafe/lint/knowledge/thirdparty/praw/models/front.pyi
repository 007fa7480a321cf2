"""PRAW: front."""
# knowledge: praw
from typing import Any

from praw.models.listing.generator import ListingGenerator

from praw.models.listing.mixins.subreddit import SubredditListingMixin

class Front(SubredditListingMixin):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def best(self, *args: Any, **kwargs: Any) -> ListingGenerator[Any]: ...
