"""fints: connection."""
# knowledge: fints
from typing import Any

from loopsafe.marks import blocks

class FinTSHTTPSConnection:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
