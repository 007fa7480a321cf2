"""pyfritzhome: devicetypes fritzhomedevicebutton."""
# knowledge: pyfritzhome
from typing import Any

from pyfritzhome.devicetypes.fritzhomedevicebase import FritzhomeDeviceBase

class FritzhomeDeviceButton(FritzhomeDeviceBase):
    def get_button_by_ain(self, *args: Any, **kwargs: Any) -> Any: ...
