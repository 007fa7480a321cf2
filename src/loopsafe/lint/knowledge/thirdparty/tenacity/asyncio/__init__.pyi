"""tenacity: retries whose waits are awaited."""
# knowledge: tenacity
from collections.abc import Callable
from typing import Any

from tenacity import AttemptManager
from typing_extensions import Self

class AsyncRetrying:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __aiter__(self) -> Self: ...
    async def __anext__(self) -> AttemptManager: ...
    async def __call__(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any: ...
    statistics: dict[str, Any]
