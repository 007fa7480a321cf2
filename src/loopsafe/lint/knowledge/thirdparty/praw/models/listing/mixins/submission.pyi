"""PRAW: submission."""
# knowledge: praw
from typing import Any

from praw.models.listing.generator import ListingGenerator
from praw.models.reddit.submission import Submission

from praw.models.base import PRAWBase

class SubmissionListingMixin(PRAWBase):
    def duplicates(self, *args: Any, **kwargs: Any) -> ListingGenerator[Submission]: ...
