"""PRAW: base."""
# knowledge: praw
from typing import Any

class DynamicAttributes:
    ...

class PRAWBase:
    @classmethod
    def parse(cls, *args: Any, **kwargs: Any) -> PRAWBase: ...
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
