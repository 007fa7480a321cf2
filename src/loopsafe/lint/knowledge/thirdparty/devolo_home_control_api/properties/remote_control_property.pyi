"""devolo-home-control-api: properties remote control property."""
# knowledge: devolo-home-control-api
from typing import Any

from loopsafe.marks import blocks

class RemoteControlProperty:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def set(self, *args: Any, **kwargs: Any) -> Any: ...
