"""Home Assistant: coordinators; their ``async_*`` and ``_async_*`` methods run on the loop."""
# knowledge: homeassistant
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity import Entity
from loopsafe.marks import runs_on_loop, schedules, thread_bound

D = TypeVar("D")
C = TypeVar("C")

class UpdateFailed(Exception): ...

@runs_on_loop("async_*", "_async_*")
class DataUpdateCoordinator(Generic[D]):
    hass: HomeAssistant
    data: D
    logger: Any
    config_entry: Any
    last_update_success: bool
    last_exception: BaseException | None
    def __init__(self, hass: HomeAssistant, logger: Any, **kwargs: Any) -> None: ...
    @schedules("update_callback")
    def async_add_listener(self, update_callback: Callable[[], Any], context: Any = None) -> Callable[[], None]: ...
    @thread_bound
    def async_update_listeners(self) -> None: ...
    @thread_bound
    def async_set_updated_data(self, data: D) -> None: ...
    async def async_refresh(self) -> None: ...
    async def async_request_refresh(self) -> None: ...
    async def async_config_entry_first_refresh(self) -> None: ...

class CoordinatorEntity(Entity, Generic[C]):
    coordinator: C
    def __init__(self, coordinator: C, context: Any = None) -> None: ...
