"""Datadog: distributions."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class Distribution:
    @blocks("network")
    @classmethod
    def send(cls, *args: Any, **kwargs: Any) -> Any: ...
