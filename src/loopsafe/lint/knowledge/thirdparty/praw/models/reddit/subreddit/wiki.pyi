"""PRAW: wiki."""
# knowledge: praw
from collections.abc import Iterator
from typing import Any, TypeVar

from loopsafe.marks import blocks
from praw.models.reddit.redditor import Redditor
from praw.models.reddit.subreddit.relationship import SubredditRelationship
from praw.models.reddit.subreddit.subreddit import Subreddit
from praw.models.reddit.wikipage import WikiPage
from typing_extensions import Self

_T = TypeVar("_T")

class _Fetched(Iterator[_T]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _T: ...

class SubredditWiki:
    def __getitem__(self, key: Any) -> WikiPage: ...
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __iter__(self) -> _Fetched[WikiPage]: ...
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> WikiPage: ...
    def revisions(self, *args: Any, **kwargs: Any) -> _Fetched[Any]: ...
    banned: SubredditRelationship
    contributor: SubredditRelationship
    subreddit: Subreddit
