"""PRAW: votable."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks

class VotableMixin:
    @blocks("network")
    def clear_vote(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def downvote(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def upvote(self, *args: Any, **kwargs: Any) -> Any: ...
