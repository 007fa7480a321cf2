"""PRAW: created."""
# knowledge: praw
from typing import Any

class CreatedMixin:
    created_datetime: Any
