"""Shiny: reactive web apps; sync functions of the reactive graph run on the loop (measured: 1.8)."""
# knowledge: shiny
from collections.abc import Callable
from typing import Any

from loopsafe.marks import enters_loop, schedules

from . import reactive as reactive
from . import render as render

class Inputs:
    def __getattr__(self, key: str) -> Any: ...

class Outputs: ...

class Session:
    input: Inputs
    output: Outputs
    @schedules("fn")
    def on_ended(self, fn: Callable[..., Any]) -> Callable[[], None]: ...
    @schedules("fn")
    def on_flush(self, fn: Callable[..., Any], once: bool = True) -> Callable[[], None]: ...
    @schedules("fn")
    def on_flushed(self, fn: Callable[..., Any], once: bool = True) -> Callable[[], None]: ...
    async def send_custom_message(self, type: str, message: Any) -> None: ...
    async def close(self, code: int = 1001) -> None: ...

class App:
    # The server function runs for every session, a page that is a function for every request.
    @schedules("ui", "server")
    def __init__(self, ui: Any, server: Callable[..., Any] | None = None, **kwargs: Any) -> None: ...
    @schedules("callback", when="startup")
    def on_shutdown(self, callback: Callable[..., Any]) -> Callable[[], None]: ...
    @enters_loop()
    def run(self, **kwargs: Any) -> None: ...

@enters_loop()
def run_app(app: Any = "app:app", *args: Any, **kwargs: Any) -> None: ...
