"""wolframalpha: answers to questions."""
# knowledge: wolframalpha
from typing import Any

from loopsafe.marks import blocks

class Client:
    def __init__(self, app_id: str) -> None: ...
    @blocks("network")
    def query(self, input: str, *args: Any, **kwargs: Any) -> Any: ...
    async def aquery(self, input: str, *args: Any, **kwargs: Any) -> Any: ...
