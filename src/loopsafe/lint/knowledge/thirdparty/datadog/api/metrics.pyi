"""Datadog: metrics."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class Metric:
    @blocks("network")
    @classmethod
    def send(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get_all(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def query(cls, *args: Any, **kwargs: Any) -> Any: ...
