"""python-miio: integrations light philips philips bulb."""
# knowledge: python-miio
from typing import Any

from miio.device import Device

from loopsafe.marks import blocks

class PhilipsWhiteBulb(Device):
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def off(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_brightness(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delay_off(self, *args: Any, **kwargs: Any) -> Any: ...

class PhilipsBulb(PhilipsWhiteBulb):
    @blocks("network")
    def set_color_temperature(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_brightness_and_color_temperature(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_scene(self, *args: Any, **kwargs: Any) -> Any: ...
