"""tableauserverclient: exponential backoff."""
# knowledge: tableauserverclient
from typing import Any

from loopsafe.marks import blocks

class ExponentialBackoffTimer:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def sleep(self, *args: Any, **kwargs: Any) -> Any: ...
