"""python-miio: gateway devices light."""
# knowledge: python-miio
from typing import Any

from miio.gateway.devices.subdevice import SubDevice

from loopsafe.marks import blocks

class LightBulb(SubDevice):
    @blocks("network")
    def on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def off(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_color_temp(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_brightness(self, *args: Any, **kwargs: Any) -> Any: ...
