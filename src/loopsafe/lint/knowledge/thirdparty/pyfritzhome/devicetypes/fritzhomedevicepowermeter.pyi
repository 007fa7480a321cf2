"""pyfritzhome: devicetypes fritzhomedevicepowermeter."""
# knowledge: pyfritzhome
from typing import Any

from pyfritzhome.devicetypes.fritzhomedevicebase import FritzhomeDeviceBase

from loopsafe.marks import blocks

class FritzhomeDevicePowermeter(FritzhomeDeviceBase):
    @blocks("network")
    def get_switch_power(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_switch_energy(self, *args: Any, **kwargs: Any) -> Any: ...
