"""zm-py: run state."""
# knowledge: zm-py
from typing import Any

from loopsafe.marks import blocks

class RunState:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    @blocks("network")
    def active(self) -> Any: ...
    @blocks("network")
    def activate(self, *args: Any, **kwargs: Any) -> Any: ...
