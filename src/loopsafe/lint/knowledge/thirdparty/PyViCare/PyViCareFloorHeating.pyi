"""ViCare: PyViCareFloorHeating."""
# knowledge: PyViCare
from typing import Any

from PyViCare.PyViCareDevice import Device, ZigbeeDevice

from loopsafe.marks import blocks

class FloorHeating(ZigbeeDevice):
    @blocks("network")
    def getSupplyTemperature(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def getActiveMode(self, *args: Any, **kwargs: Any) -> Any: ...

class FloorHeatingChannel(Device):
    @blocks("network")
    def getSerial(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def getName(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def setName(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def getValveState(self, *args: Any, **kwargs: Any) -> Any: ...
    def isValveOpen(self, *args: Any, **kwargs: Any) -> Any: ...
