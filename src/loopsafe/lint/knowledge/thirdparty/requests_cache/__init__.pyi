"""requests-cache: sessions of requests with a cache."""
# knowledge: requests-cache
from typing import Any

from loopsafe.marks import blocks
from requests import Session

class CachedSession(Session):
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

@blocks("file")
def install_cache(*args: Any, **kwargs: Any) -> Any: ...
def uninstall_cache(*args: Any, **kwargs: Any) -> Any: ...
