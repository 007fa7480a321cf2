"""Textual: everything that receives messages; handlers, watchers, actions and timers run on the loop (measured: 8.2)."""
# knowledge: textual
from collections.abc import Callable
from typing import Any

from loopsafe.marks import awaits, runs_on_loop, schedules, thread_bound
from textual.timer import Timer

@runs_on_loop(
    "on_*",
    "_on_*",
    "compose",
    "render",
    "render_line",
    "render_lines",
    "watch_*",
    "_watch_*",
    "validate_*",
    "compute_*",
    "action_*",
    "key_*",
    "check_action",
    "get_content_*",
)
@thread_bound
@awaits("on_*", "_on_*", "watch_*", "_watch_*", "action_*", "key_*")
class MessagePump:
    app: Any
    is_running: bool
    log: Any
    @schedules("callback")
    def set_timer(
        self, delay: float, callback: Callable[[], Any] | None = None, *, name: str | None = None, pause: bool = False
    ) -> Timer: ...
    @schedules("callback")
    def set_interval(
        self,
        interval: float,
        callback: Callable[[], Any] | None = None,
        *,
        name: str | None = None,
        repeat: int = 0,
        pause: bool = False,
    ) -> Timer: ...
    @schedules("callback")
    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool: ...
    @schedules("callback")
    def call_later(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool: ...
    @schedules("callback")
    def call_next(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
    def post_message(self, message: Any) -> bool: ...
