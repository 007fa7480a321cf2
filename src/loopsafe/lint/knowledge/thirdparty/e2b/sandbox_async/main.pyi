"""E2B: sandboxes, on asyncio."""
# knowledge: e2b
from typing import Any

from typing_extensions import Self

class AsyncSandbox:
    files: Any
    commands: Any
    @classmethod
    async def create(cls, *args: Any, **kwargs: Any) -> Self: ...
    async def kill(self, *args: Any, **kwargs: Any) -> Any: ...
