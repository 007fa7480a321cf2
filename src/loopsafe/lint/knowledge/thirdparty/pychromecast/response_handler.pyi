"""PyChromecast: response handler."""
# knowledge: PyChromecast
from typing import Any

from loopsafe.marks import blocks

class WaitResponse:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def callback(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def wait_response(self, *args: Any, **kwargs: Any) -> Any: ...
