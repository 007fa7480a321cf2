"""pynx584: event queue."""
# knowledge: pynx584
from typing import Any

from loopsafe.marks import blocks

class EventQueue:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def push(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
