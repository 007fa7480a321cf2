"""Panel: dashboards; sync callbacks run on the loop of the server unless it has threads (measured: 1.10)."""
# knowledge: panel
from collections.abc import Callable
from typing import Any

from loopsafe.marks import schedules

from . import widgets as widgets

class _State:
    cache: dict[str, Any]
    @schedules("callback")
    def add_periodic_callback(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> Any: ...
    @schedules("callback")
    def schedule_task(self, name: str, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

state: _State
