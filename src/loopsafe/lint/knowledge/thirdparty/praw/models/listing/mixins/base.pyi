"""PRAW: base."""
# knowledge: praw
from typing import Any

from praw.models.listing.generator import ListingGenerator
from praw.models.reddit.submission import Submission

from praw.models.base import PRAWBase

class BaseListingMixin(PRAWBase):
    def controversial(self, *args: Any, **kwargs: Any) -> ListingGenerator[Submission]: ...
    def hot(self, *args: Any, **kwargs: Any) -> ListingGenerator[Submission]: ...
    def new(self, *args: Any, **kwargs: Any) -> ListingGenerator[Submission]: ...
    def top(self, *args: Any, **kwargs: Any) -> ListingGenerator[Submission]: ...
