"""python-miio: gateway devices sensor."""
# knowledge: python-miio
from typing import Any

from miio.gateway.devices.subdevice import SubDevice

from loopsafe.marks import blocks

class Vibration(SubDevice):
    @blocks("network")
    def set_vibration_sensitivity(self, *args: Any, **kwargs: Any) -> Any: ...
