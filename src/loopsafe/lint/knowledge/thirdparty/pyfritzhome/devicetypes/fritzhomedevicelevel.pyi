"""pyfritzhome: devicetypes fritzhomedevicelevel."""
# knowledge: pyfritzhome
from typing import Any

from pyfritzhome.devicetypes.fritzhomedevicebase import FritzhomeDeviceBase

from loopsafe.marks import blocks

class FritzhomeDeviceLevel(FritzhomeDeviceBase):
    def get_level(self, *args: Any, **kwargs: Any) -> Any: ...
    def get_level_percentage(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_level(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_level_percentage(self, *args: Any, **kwargs: Any) -> Any: ...
