"""Home Assistant: shared aiohttp sessions."""
# knowledge: homeassistant
from typing import Any

from aiohttp import ClientSession

def async_get_clientsession(hass: Any, *args: Any, **kwargs: Any) -> ClientSession: ...
def async_create_clientsession(hass: Any, *args: Any, **kwargs: Any) -> ClientSession: ...
