"""pywemo: ouimeaux device humidifier."""
# knowledge: pywemo
from typing import Any

from pywemo.ouimeaux_device.api.attributes import AttributeDevice

from loopsafe.marks import blocks

class Humidifier(AttributeDevice):
    @blocks("network", only_if={"force_update": True})
    def get_state(self, *args: Any, force_update: bool = False, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_state(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_fan_mode(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_humidity(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_fan_mode_and_humidity(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def reset_filter_life(self, *args: Any, **kwargs: Any) -> Any: ...
