"""PRAW: media."""
# knowledge: praw
from typing import Any

class Media:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
