"""Google's Agent Development Kit: tools and callbacks are called on the loop, sync ones too (measured)."""
# knowledge: google-adk
from typing import Any

from loopsafe.marks import schedules

class LlmAgent:
    name: str
    @schedules(
        "tools",
        "instruction",
        "before_agent_callback",
        "after_agent_callback",
        "before_model_callback",
        "after_model_callback",
        "before_tool_callback",
        "after_tool_callback",
    )
    def __init__(
        self,
        *,
        name: str = ...,
        tools: Any = None,
        instruction: Any = None,
        before_agent_callback: Any = None,
        after_agent_callback: Any = None,
        before_model_callback: Any = None,
        after_model_callback: Any = None,
        before_tool_callback: Any = None,
        after_tool_callback: Any = None,
        **kwargs: Any,
    ) -> None: ...

Agent = LlmAgent
