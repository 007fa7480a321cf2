"""pyfritzhome: devicetypes fritzhomedeviceswitch."""
# knowledge: pyfritzhome
from typing import Any

from pyfritzhome.devicetypes.fritzhomedevicebase import FritzhomeDeviceBase

from loopsafe.marks import blocks

class FritzhomeDeviceSwitch(FritzhomeDeviceBase):
    @blocks("network")
    def get_switch_state(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_switch_state_on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_switch_state_off(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_switch_state_toggle(self, *args: Any, **kwargs: Any) -> Any: ...
