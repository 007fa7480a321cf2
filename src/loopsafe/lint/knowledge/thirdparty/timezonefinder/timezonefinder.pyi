"""timezonefinder: what zone a place is in, from a file."""
# knowledge: timezonefinder
from typing import Any

from loopsafe.marks import blocks

class TimezoneFinder:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def timezone_at(self, *args: Any, **kwargs: Any) -> Any: ...
    def certain_timezone_at(self, *args: Any, **kwargs: Any) -> Any: ...
