"""Home Assistant: shared aiohttp sessions."""
# knowledge: homeassistant
from typing import Any

from aiohttp import ClientSession

from loopsafe.marks import thread_specific

@thread_specific
def async_get_clientsession(hass: Any, *args: Any, **kwargs: Any) -> ClientSession: ...
@thread_specific
def async_create_clientsession(hass: Any, *args: Any, **kwargs: Any) -> ClientSession: ...
