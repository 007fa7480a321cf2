"""Home Assistant: config entries and flows; ``async_*`` methods run on the loop."""
# knowledge: homeassistant
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

from homeassistant.core import HomeAssistant
from loopsafe.marks import runs_on_loop, thread_bound

D = TypeVar("D")

class ConfigEntry(Generic[D]):
    entry_id: str
    domain: str
    title: str
    data: Any
    options: Any
    unique_id: str | None
    runtime_data: D  # version: 2024.5
    state: Any
    @thread_bound
    def async_on_unload(self, func: Callable[[], Any]) -> None: ...
    def add_update_listener(self, listener: Callable[..., Any]) -> Callable[[], None]: ...
    @thread_bound
    def async_create_task(
        self, hass: HomeAssistant, target: Coroutine[Any, Any, Any], *args: Any, **kwargs: Any
    ) -> Any: ...
    @thread_bound
    def async_create_background_task(
        self, hass: HomeAssistant, target: Coroutine[Any, Any, Any], *args: Any, **kwargs: Any
    ) -> Any: ...

@runs_on_loop("async_*", "_async_*")
class _Flow:
    hass: HomeAssistant
    context: Any
    handler: Any
    flow_id: str
    @thread_bound
    def async_show_form(self, **kwargs: Any) -> Any: ...
    @thread_bound
    def async_create_entry(self, **kwargs: Any) -> Any: ...
    @thread_bound
    def async_abort(self, **kwargs: Any) -> Any: ...
    @thread_bound
    def async_show_menu(self, **kwargs: Any) -> Any: ...
    def add_suggested_values_to_schema(self, data_schema: Any, suggested_values: Any) -> Any: ...

class ConfigFlow(_Flow):
    unique_id: str | None
    async def async_set_unique_id(self, unique_id: str | None = None, **kwargs: Any) -> Any: ...

class OptionsFlow(_Flow):
    config_entry: ConfigEntry[Any]  # version: 2024.12
