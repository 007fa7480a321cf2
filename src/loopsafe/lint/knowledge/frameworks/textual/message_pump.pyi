"""Textual: everything that receives messages; handlers, watchers, actions and timers run on the loop (measured: 8.2)."""
# knowledge: textual
from collections.abc import Callable
from typing import Any

from loopsafe.marks import awaits, runs_on_loop, schedules, thread_bound
from textual.app import App
from textual.timer import Timer

# With an underscore only the names of Textual's own messages: ``_on_thinking`` is as likely somebody's callback.
@runs_on_loop(
    "on_*",
    "_on_compose",
    "_on_load",
    "_on_ready",
    "_on_mount",
    "_on_unmount",
    "_on_idle",
    "_on_timer",
    "_on_callback",
    "_on_show",
    "_on_hide",
    "_on_resize",
    "_on_key",
    "_on_paste",
    "_on_print",
    "_on_click",
    "_on_enter",
    "_on_leave",
    "_on_mouse_*",
    "_on_focus",
    "_on_blur",
    "_on_app_*",
    "_on_descendant_*",
    "_on_screen_*",
    "_on_delivery_*",
    "_on_text_selected",
    "_on_*_changed",
    "_on_*_pressed",
    "_on_*_selected",
    "_on_*_submitted",
    "_on_*_highlighted",
    "_on_*_toggled",
    "_on_*_activated",
    "_on_*_expanded",
    "_on_*_collapsed",
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
    app: App[Any]
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
