"""CacheControl: sessions of requests that keep answers."""
# knowledge: cachecontrol
from typing import Any

from requests import Session

def CacheControl(*args: Any, **kwargs: Any) -> Session: ...
