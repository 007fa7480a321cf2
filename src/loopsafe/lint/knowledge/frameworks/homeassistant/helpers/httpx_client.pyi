"""Home Assistant: shared httpx clients, with TLS contexts that are made beforehand."""
# knowledge: homeassistant
from typing import Any

from httpx import AsyncClient

def get_async_client(hass: Any, *args: Any, **kwargs: Any) -> AsyncClient: ...
def create_async_httpx_client(hass: Any, *args: Any, **kwargs: Any) -> AsyncClient: ...
