"""PRAW: mod action."""
# knowledge: praw

from praw.models.base import PRAWBase
from praw.models.reddit.redditor import Redditor

class ModAction(PRAWBase):
    @property
    def mod(self) -> Redditor: ...
