"""maxcube-api: connection."""
# knowledge: maxcube-api
from typing import Any

from loopsafe.marks import blocks

class Connection:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def recv(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
