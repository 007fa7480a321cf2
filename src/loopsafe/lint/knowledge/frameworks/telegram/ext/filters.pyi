"""python-telegram-bot: filters are asked on the loop, before a handler is chosen (measured: 22.8)."""
# knowledge: python-telegram-bot
from typing import Any

from loopsafe.marks import runs_on_loop

class BaseFilter:
    def __and__(self, other: Any) -> BaseFilter: ...
    def __or__(self, other: Any) -> BaseFilter: ...
    def __invert__(self) -> BaseFilter: ...

@runs_on_loop("filter")
class MessageFilter(BaseFilter):
    def filter(self, message: Any) -> Any: ...

@runs_on_loop("filter")
class UpdateFilter(BaseFilter):
    def filter(self, update: Any) -> Any: ...
