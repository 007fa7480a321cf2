"""PRAW: base."""
# knowledge: praw
from typing import Any

from praw.models.base import PRAWBase

class RedditBase(PRAWBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
