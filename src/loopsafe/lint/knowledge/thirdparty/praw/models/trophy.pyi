"""PRAW: trophy."""
# knowledge: praw
from typing import Any

from praw.models.base import DynamicAttributes, PRAWBase

class Trophy(DynamicAttributes, PRAWBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
