"""PRAW: domain."""
# knowledge: praw
from typing import Any

from praw.models.listing.mixins.base import BaseListingMixin
from praw.models.listing.mixins.rising import RisingListingMixin

class DomainListing(BaseListingMixin, RisingListingMixin):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
