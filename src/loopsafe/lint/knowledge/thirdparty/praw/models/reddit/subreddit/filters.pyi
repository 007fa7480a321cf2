"""PRAW: filters."""
# knowledge: praw
from collections.abc import Iterator
from typing import Any, TypeVar

from loopsafe.marks import blocks
from praw.models.reddit.subreddit.subreddit import Subreddit
from typing_extensions import Self

_T = TypeVar("_T")

class _Fetched(Iterator[_T]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _T: ...

class SubredditFilters:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __iter__(self) -> _Fetched[Subreddit]: ...
    @blocks("network")
    def add(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def remove(self, *args: Any, **kwargs: Any) -> Any: ...
    subreddit: Subreddit
