"""PRAW: reddit."""
# knowledge: praw
from collections.abc import Iterator
from typing import Any, TypeVar

from loopsafe.marks import blocks
from praw.models.front import Front
from praw.models.helpers import AnnouncementHelper, DraftHelper, LiveHelper, MultiredditHelper, SubredditHelper
from praw.models.inbox import Inbox
from praw.models.listing.domain import DomainListing
from praw.models.reddit.base import RedditBase
from praw.models.reddit.comment import Comment
from praw.models.reddit.redditor import Redditor
from praw.models.reddit.submission import Submission
from praw.models.reddit.subreddit.subreddit import Subreddit
from praw.models.redditors import Redditors
from praw.models.subreddits import Subreddits
from praw.models.user import User
from typing_extensions import Self

_T = TypeVar("_T")

class _Fetched(Iterator[_T]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _T: ...

class Reddit:
    read_only: Any
    def __enter__(self) -> Self: ...
    def __exit__(self, *exc: Any) -> None: ...
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def comment(self, *args: Any, **kwargs: Any) -> Comment: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    def domain(self, *args: Any, **kwargs: Any) -> DomainListing: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    def info(self, *args: Any, **kwargs: Any) -> _Fetched[Subreddit | Comment | Submission]: ...
    @blocks("network")
    def patch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def post(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def put(self, *args: Any, **kwargs: Any) -> Any: ...
    def redditor(self, *args: Any, **kwargs: Any) -> Redditor: ...
    @blocks("network")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
    def submission(self, *args: Any, **kwargs: Any) -> Submission: ...
    @blocks("network")
    def username_available(self, *args: Any, **kwargs: Any) -> Any: ...
    announcements: AnnouncementHelper
    drafts: DraftHelper
    front: Front
    inbox: Inbox
    live: LiveHelper
    multireddit: MultiredditHelper
    redditors: Redditors
    subreddit: SubredditHelper
    subreddits: Subreddits
    user: User
