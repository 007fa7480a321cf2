"""Datadog: metadata."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class Metadata:
    @blocks("network")
    @classmethod
    def get(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def update(cls, *args: Any, **kwargs: Any) -> Any: ...
