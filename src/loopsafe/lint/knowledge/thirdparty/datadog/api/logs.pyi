"""Datadog: logs."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class Logs:
    @blocks("network")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
