"""python-miio: gateway devices switch."""
# knowledge: python-miio
from typing import Any

from miio.gateway.devices.subdevice import SubDevice

from loopsafe.marks import blocks

class Switch(SubDevice):
    @blocks("network")
    def toggle(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def off(self, *args: Any, **kwargs: Any) -> Any: ...
