"""pyflume: devices."""
# knowledge: pyflume
from typing import Any

from loopsafe.marks import blocks

class FlumeDeviceList:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_devices(self, *args: Any, **kwargs: Any) -> Any: ...
