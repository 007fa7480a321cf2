"""PRAW: modmail."""
# knowledge: praw
from collections.abc import Iterator
from typing import Any, TypeVar

from loopsafe.marks import blocks
from praw.models.listing.generator import ListingGenerator
from praw.models.reddit.modmail import ModmailConversation
from praw.models.reddit.subreddit.subreddit import Subreddit
from typing_extensions import Self

_T = TypeVar("_T")

class _Fetched(Iterator[_T]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _T: ...

class Modmail:
    def __call__(self, *args: Any, **kwargs: Any) -> ModmailConversation: ...
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def bulk_read(self, *args: Any, **kwargs: Any) -> list[ModmailConversation]: ...
    def conversations(self, *args: Any, **kwargs: Any) -> ListingGenerator[Any]: ...
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> ModmailConversation: ...
    def subreddits(self, *args: Any, **kwargs: Any) -> _Fetched[Subreddit]: ...
    @blocks("network")
    def unread_count(self, *args: Any, **kwargs: Any) -> Any: ...
    subreddit: Subreddit
