"""PRAW: quarantine."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks
from praw.models.reddit.subreddit.subreddit import Subreddit

class SubredditQuarantine:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def opt_in(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def opt_out(self, *args: Any, **kwargs: Any) -> Any: ...
    subreddit: Subreddit
