"""Home Assistant: JSON storage, read and written in the executor."""
# knowledge: homeassistant
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from homeassistant.core import HomeAssistant
from loopsafe.marks import schedules

T = TypeVar("T")

class Store(Generic[T]):
    path: str
    def __init__(self, hass: HomeAssistant, version: int, key: str, *args: Any, **kwargs: Any) -> None: ...
    async def async_load(self) -> T | None: ...
    async def async_save(self, data: T) -> None: ...
    async def async_remove(self) -> None: ...
    @schedules("data_func")
    def async_delay_save(self, data_func: Callable[[], T], delay: float = 0) -> None: ...
