"""Ariadne: the ASGI application; what it is given to call, it calls on the loop (measured)."""
# knowledge: ariadne
from typing import Any

from loopsafe.marks import schedules

class GraphQL:
    @schedules("context_value", "root_value", "error_formatter")
    def __init__(
        self, schema: Any, *, context_value: Any = None, root_value: Any = None, error_formatter: Any = ..., **kwargs: Any
    ) -> None: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
