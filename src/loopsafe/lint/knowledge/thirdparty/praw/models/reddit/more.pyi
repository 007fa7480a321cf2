"""PRAW: more."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks
from praw.models.base import PRAWBase
from praw.models.comment_forest import CommentForest
from praw.models.reddit.comment import Comment
from praw.models.reddit.submission import Submission

class MoreComments(PRAWBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def comments(self, *args: Any, **kwargs: Any) -> CommentForest | list[Comment | MoreComments]: ...
    submission: Submission
