"""Sanic: a web server; sync handlers, middleware and listeners run on the loop (measured: 25.12)."""
# knowledge: sanic
from asyncio import AbstractEventLoop
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import awaits, enters_loop, passes_through, runs_on_loop, schedules

from .request import Request as Request
from .response import HTTPResponse as HTTPResponse
from .response import file as file
from .response import html as html
from .response import json as json
from .response import redirect as redirect
from .response import text as text

F = TypeVar("F", bound=Callable[..., Any])

class _Routes:
    @runs_on_loop
    @awaits
    @passes_through
    def route(self, uri: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def get(self, uri: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def post(self, uri: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def put(self, uri: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def patch(self, uri: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def delete(self, uri: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def head(self, uri: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def options(self, uri: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def websocket(self, uri: str, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def middleware(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def on_request(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def on_response(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop(when="startup")
    @awaits
    @passes_through
    def listener(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop(when="startup")
    @awaits
    @passes_through
    def before_server_start(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop(when="startup")
    @awaits
    @passes_through
    def after_server_start(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop(when="startup")
    @awaits
    @passes_through
    def before_server_stop(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop(when="startup")
    @awaits
    @passes_through
    def after_server_stop(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @passes_through
    def main_process_start(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @passes_through
    def main_process_stop(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def exception(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_on_loop
    @awaits
    @passes_through
    def signal(self, *args: Any, **kwargs: Any) -> Callable[[F], F]: ...
    @schedules("handler")
    def add_route(self, handler: Callable[..., Any], uri: str, *args: Any, **kwargs: Any) -> Any: ...
    @schedules("handler")
    def add_websocket_route(self, handler: Callable[..., Any], uri: str, *args: Any, **kwargs: Any) -> Any: ...
    @schedules("listener", when="startup")
    def register_listener(self, listener: Callable[..., Any], event: str, *args: Any, **kwargs: Any) -> Any: ...
    @schedules("middleware")
    def register_middleware(self, middleware: Callable[..., Any], *args: Any, **kwargs: Any) -> Any: ...
    def static(self, uri: str, file_or_directory: Any, *args: Any, **kwargs: Any) -> Any: ...

class _Context: ...  # takes any attribute

class Sanic(_Routes):
    ctx: _Context
    config: Any
    name: str
    loop: AbstractEventLoop
    def __init__(self, name: str, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    def get_app(cls, name: str | None = None, **kwargs: Any) -> Sanic: ...
    def blueprint(self, blueprint: Any, **kwargs: Any) -> None: ...
    @schedules("task")
    def add_task(self, task: Any, **kwargs: Any) -> Any: ...
    async def dispatch(self, event: str, **kwargs: Any) -> Any: ...
    @enters_loop()
    def run(self, *args: Any, **kwargs: Any) -> None: ...

class Blueprint(_Routes):
    ctx: Any
    def __init__(self, name: str, *args: Any, **kwargs: Any) -> None: ...
    @staticmethod
    def group(*blueprints: Any, **kwargs: Any) -> Any: ...
