"""Google's Agent Development Kit: a function as a tool is called on the loop, a sync one too (measured)."""
# knowledge: google-adk
from collections.abc import Callable
from typing import Any

from loopsafe.marks import schedules

class FunctionTool:
    @schedules("func")
    def __init__(self, func: Callable[..., Any], *, require_confirmation: Any = False) -> None: ...
    async def run_async(self, *, args: dict[str, Any], tool_context: Any) -> Any: ...
