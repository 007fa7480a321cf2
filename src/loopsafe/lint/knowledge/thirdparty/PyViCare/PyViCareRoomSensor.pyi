"""ViCare: PyViCareRoomSensor."""
# knowledge: PyViCare
from typing import Any

from PyViCare.PyViCareDevice import ZigbeeBatteryDevice

from loopsafe.marks import blocks

class RoomSensor(ZigbeeBatteryDevice):
    @blocks("network")
    def getSerial(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def getTemperature(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def getHumidity(self, *args: Any, **kwargs: Any) -> Any: ...
