"""Pydantic AI: run_sync() runs a loop; sync tools, prompts and validators run in threads, what prepares a tool does not."""
# knowledge: pydantic-ai-slim
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import enters_loop, passes_through, runs_in_thread, schedules

F = TypeVar("F", bound=Callable[..., Any])

class Tool:
    @schedules("prepare")
    def __init__(self, function: Callable[..., Any], *, prepare: Any = None, **kwargs: Any) -> None: ...

class Agent:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    async def run(self, user_prompt: Any = None, **kwargs: Any) -> Any: ...
    @enters_loop()
    def run_sync(self, user_prompt: Any = None, **kwargs: Any) -> Any: ...
    def run_stream(self, user_prompt: Any = None, **kwargs: Any) -> Any: ...
    def iter(self, user_prompt: Any = None, **kwargs: Any) -> Any: ...
    @runs_in_thread
    @schedules("prepare")
    @passes_through
    def tool(self, func: F | None = None, *, prepare: Any = None, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @schedules("prepare")
    @passes_through
    def tool_plain(self, func: F | None = None, *, prepare: Any = None, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @passes_through
    def system_prompt(self, func: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @passes_through
    def instructions(self, func: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...
    @runs_in_thread
    @passes_through
    def output_validator(self, func: F) -> F: ...
