"""Panel: widgets; what a click calls runs on the loop."""
# knowledge: panel
from collections.abc import Callable
from typing import Any

from loopsafe.marks import schedules

class Button:
    clicks: int
    name: str
    @schedules("on_click")
    def __init__(self, *args: Any, on_click: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...
    @schedules("callback")
    def on_click(self, callback: Callable[..., Any]) -> Any: ...
