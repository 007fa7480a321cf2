"""python-miio: discovery."""
# knowledge: python-miio
from typing import Any

from miio.device import Device

from loopsafe.marks import blocks

def create_device(*args: Any, **kwargs: Any) -> Device: ...

class Listener:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def check_and_create_device(self, *args: Any, **kwargs: Any) -> Device: ...
    @blocks("network")
    def add_service(self, *args: Any, **kwargs: Any) -> Any: ...
    def update_service(self, *args: Any, **kwargs: Any) -> Any: ...

class Discovery:
    @blocks("network")
    @staticmethod
    def discover_mdns(*args: Any, **kwargs: Any) -> dict[Any, Device]: ...
