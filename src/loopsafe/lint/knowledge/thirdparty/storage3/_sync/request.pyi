"""storage3:  sync request."""
# knowledge: storage3
from typing import Any

from loopsafe.marks import blocks

class SyncRequestBuilder:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
