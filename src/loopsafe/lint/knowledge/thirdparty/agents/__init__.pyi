"""OpenAI's Agents SDK: Runner.run_sync() runs a loop; sync tools run in a thread, guardrails and instructions on the loop."""
# knowledge: openai-agents
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import enters_loop, passes_through, runs_in_thread, runs_on_loop, schedules

F = TypeVar("F", bound=Callable[..., Any])

class Agent:
    @schedules("instructions")
    def __init__(self, name: str, *args: Any, instructions: Any = None, **kwargs: Any) -> None: ...

class Runner:
    @classmethod
    async def run(cls, starting_agent: Any, input: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @enters_loop()
    def run_sync(cls, starting_agent: Any, input: Any, **kwargs: Any) -> Any: ...
    @classmethod
    def run_streamed(cls, starting_agent: Any, input: Any, **kwargs: Any) -> Any: ...

@runs_in_thread
@passes_through
def function_tool(func: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...
@runs_on_loop
@passes_through
def input_guardrail(func: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...
@runs_on_loop
@passes_through
def output_guardrail(func: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...
@schedules("on_handoff")
def handoff(agent: Any, *args: Any, on_handoff: Any = None, **kwargs: Any) -> Any: ...
