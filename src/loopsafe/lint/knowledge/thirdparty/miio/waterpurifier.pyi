"""python-miio: waterpurifier."""
# knowledge: python-miio
from typing import Any

from miio.device import Device

from loopsafe.marks import blocks

class WaterPurifier(Device):
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def off(self, *args: Any, **kwargs: Any) -> Any: ...
