"""ViCare: PyViCareOilBoiler."""
# knowledge: PyViCare
from typing import Any

from PyViCare.PyViCareHeatingDevice import HeatingDevice, HeatingDeviceWithComponent

from loopsafe.marks import blocks

class OilBoiler(HeatingDevice):
    def getBurner(self, *args: Any, **kwargs: Any) -> OilBurner: ...
    @blocks("network")
    def getAvailableBurners(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def getBoilerTemperature(self, *args: Any, **kwargs: Any) -> Any: ...

class OilBurner(HeatingDeviceWithComponent):
    @blocks("network")
    def getActive(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def getHours(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def getStarts(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def getModulation(self, *args: Any, **kwargs: Any) -> Any: ...
