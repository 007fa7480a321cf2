"""Datadog: comments."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class Comment:
    @blocks("network")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def update(cls, *args: Any, **kwargs: Any) -> Any: ...
