"""Datadog: infrastructure."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class Infrastructure:
    @blocks("network")
    @classmethod
    def search(cls, *args: Any, **kwargs: Any) -> Any: ...
