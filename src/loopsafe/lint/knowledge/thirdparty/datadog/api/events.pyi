"""Datadog: events."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class Event:
    @blocks("network")
    @classmethod
    def get(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def query(cls, *args: Any, **kwargs: Any) -> Any: ...
