"""Datadog: service checks."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class ServiceCheck:
    @blocks("network")
    @classmethod
    def check(cls, *args: Any, **kwargs: Any) -> Any: ...
