"""python-miio: integrations airpurifier airdog airpurifier airdog."""
# knowledge: python-miio
from typing import Any

from miio.device import Device

from loopsafe.marks import blocks

class AirDogX3(Device):
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def off(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_mode_and_speed(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_child_lock(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_filters_cleaned(self, *args: Any, **kwargs: Any) -> Any: ...
