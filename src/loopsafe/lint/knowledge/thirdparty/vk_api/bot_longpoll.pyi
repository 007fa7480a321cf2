"""vk_api: events by long polling."""
# knowledge: vk-api
from typing import Any, Self

from loopsafe.marks import blocks

class _Events:
    def __iter__(self) -> Self: ...
    @blocks("network", duration="unbounded")
    def __next__(self) -> Any: ...

class VkBotLongPoll:
    @blocks("network")
    def __init__(self, vk: Any, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def check(self) -> Any: ...
    def listen(self) -> _Events: ...
