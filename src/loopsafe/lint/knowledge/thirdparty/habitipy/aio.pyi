"""Habitica over aiohttp: what is called is awaited; to make a client reads a file all the same."""
# knowledge: habitipy
from typing import Any

from habitipy.api import Habitipy

class HabitipyAsync(Habitipy):
    async def __call__(self, session: Any, **kwargs: Any) -> Any: ...
