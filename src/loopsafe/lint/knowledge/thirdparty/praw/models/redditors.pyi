"""PRAW: redditors."""
# knowledge: praw
from collections.abc import Iterator
from typing import Any, TypeVar

from loopsafe.marks import blocks
from praw.models.listing.generator import ListingGenerator
from praw.models.base import PRAWBase
from praw.models.reddit.subreddit.subreddit import Subreddit
from typing_extensions import Self

_T = TypeVar("_T")

class _Fetched(Iterator[_T]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _T: ...

class PartialRedditor:
    ...

class Redditors(PRAWBase):
    def new(self, *args: Any, **kwargs: Any) -> ListingGenerator[Any]: ...
    def partial_redditors(self, *args: Any, **kwargs: Any) -> _Fetched[PartialRedditor]: ...
    def popular(self, *args: Any, **kwargs: Any) -> ListingGenerator[Any]: ...
    def search(self, *args: Any, **kwargs: Any) -> ListingGenerator[Any]: ...
    def stream(self, *args: Any, **kwargs: Any) -> ListingGenerator[Any]: ...
