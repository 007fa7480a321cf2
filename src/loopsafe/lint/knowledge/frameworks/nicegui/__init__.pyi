"""NiceGUI: web interfaces on FastAPI; sync handlers run on the loop."""
# knowledge: nicegui
from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from loopsafe.marks import schedules

from . import background_tasks as background_tasks
from . import run as run
from . import ui as ui

class App(FastAPI):
    storage: Any
    @schedules("handler", when="startup")
    def on_startup(self, handler: Callable[..., Any]) -> None: ...
    @schedules("handler", when="startup")
    def on_shutdown(self, handler: Callable[..., Any]) -> None: ...
    @schedules("handler")
    def on_connect(self, handler: Callable[..., Any]) -> None: ...
    @schedules("handler")
    def on_disconnect(self, handler: Callable[..., Any]) -> None: ...
    @schedules("handler")
    def on_exception(self, handler: Callable[..., Any]) -> None: ...
    @schedules("callback")
    def timer(self, interval: float, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> Any: ...

app: App
