"""Chainlit: chat interfaces; sync callbacks run on the loop (measured: 2.12)."""
# knowledge: chainlit
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from asyncer import asyncify as make_async
from loopsafe.marks import awaits, enters_loop, passes_through, runs_on_loop

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")

@runs_on_loop(when="startup")
@awaits
@passes_through
def on_app_startup(func: F) -> F: ...
@runs_on_loop(when="startup")
@awaits
@passes_through
def on_app_shutdown(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def password_auth_callback(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def header_auth_callback(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_logout(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_message(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_window_message(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_chat_start(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_chat_resume(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def set_chat_profiles(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def set_starters(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_chat_end(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_audio_start(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_audio_chunk(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_audio_end(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def author_rename(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_mcp_connect(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_mcp_disconnect(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_stop(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_settings_update(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def on_feedback(func: F) -> F: ...
@runs_on_loop
@awaits
@passes_through
def action_callback(name: str) -> Callable[[F], F]: ...
@runs_on_loop
@awaits
@passes_through
def oauth_callback(func: F) -> F: ...
@passes_through
def step(*args: Any, **kwargs: Any) -> Any: ...
@enters_loop("co", bridge=True)
def run_sync(co: Coroutine[Any, Any, T]) -> T: ...
async def sleep(duration: int) -> None: ...  # async: it returns asyncio.sleep

class Message:
    content: Any
    elements: Any
    actions: Any
    author: str
    id: str
    def __init__(self, content: Any, *args: Any, **kwargs: Any) -> None: ...
    async def send(self) -> Message: ...
    async def update(self) -> bool: ...
    async def remove(self) -> bool: ...
    async def stream_token(self, token: str, is_sequence: bool = False) -> None: ...
