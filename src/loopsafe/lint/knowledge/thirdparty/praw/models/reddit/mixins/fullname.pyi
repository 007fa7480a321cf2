"""PRAW: fullname."""
# knowledge: praw
from typing import Any

class FullnameMixin: ...
