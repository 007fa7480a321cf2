"""pyfibaro: fibaro device."""
# knowledge: pyfibaro
from typing import Any

from loopsafe.marks import blocks

class DeviceModel:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def has_interface(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def execute_action(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @staticmethod
    def read_devices(*args: Any, **kwargs: Any) -> list[DeviceModel]: ...
