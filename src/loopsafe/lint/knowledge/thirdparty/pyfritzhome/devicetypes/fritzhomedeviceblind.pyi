"""pyfritzhome: devicetypes fritzhomedeviceblind."""
# knowledge: pyfritzhome
from typing import Any

from pyfritzhome.devicetypes.fritzhomedevicebase import FritzhomeDeviceBase

from loopsafe.marks import blocks

class FritzhomeDeviceBlind(FritzhomeDeviceBase):
    @blocks("network")
    def set_blind_open(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_blind_close(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_blind_stop(self, *args: Any, **kwargs: Any) -> Any: ...
