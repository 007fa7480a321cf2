"""PRAW: stream."""
# knowledge: praw
from collections.abc import Iterator
from typing import Any, TypeVar

from loopsafe.marks import blocks
from praw.models.listing.generator import ListingGenerator
from praw.models.reddit.comment import Comment
from praw.models.reddit.message import Message
from praw.models.reddit.subreddit.subreddit import Subreddit
from typing_extensions import Self

_T = TypeVar("_T")

class _Fetched(Iterator[_T]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _T: ...

class SubredditStream:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def comments(self, *args: Any, **kwargs: Any) -> ListingGenerator[Any]: ...
    def submissions(self, *args: Any, **kwargs: Any) -> ListingGenerator[Any]: ...
    subreddit: Subreddit
