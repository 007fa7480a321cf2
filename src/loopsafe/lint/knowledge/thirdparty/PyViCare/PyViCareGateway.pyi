"""ViCare: PyViCareGateway."""
# knowledge: PyViCare
from typing import Any

from PyViCare.PyViCareDevice import Device

from loopsafe.marks import blocks

class Gateway(Device):
    @blocks("network")
    def getSerial(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def getWifiSignalStrength(self, *args: Any, **kwargs: Any) -> Any: ...
