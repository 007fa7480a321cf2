"""libsoundtouch: utils."""
# knowledge: libsoundtouch
from typing import Any

from loopsafe.marks import blocks

class SoundtouchDeviceListener:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def remove_service(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def add_service(self, *args: Any, **kwargs: Any) -> Any: ...
