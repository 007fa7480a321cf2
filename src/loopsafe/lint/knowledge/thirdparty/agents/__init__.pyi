"""OpenAI's Agents SDK: Runner.run_sync() runs a loop."""
# knowledge: openai-agents
from typing import Any

from loopsafe.marks import enters_loop

class Runner:
    @classmethod
    async def run(cls, starting_agent: Any, input: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @enters_loop()
    def run_sync(cls, starting_agent: Any, input: Any, **kwargs: Any) -> Any: ...
    @classmethod
    def run_streamed(cls, starting_agent: Any, input: Any, **kwargs: Any) -> Any: ...
