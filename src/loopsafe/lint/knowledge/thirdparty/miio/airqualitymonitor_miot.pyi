"""python-miio: airqualitymonitor miot."""
# knowledge: python-miio
from typing import Any

from miio.miot_device import MiotDevice

from loopsafe.marks import blocks

class AirQualityMonitorCGDN1(MiotDevice):
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_monitoring_frequency_duration(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_device_off_duration(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_screen_off_duration(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_display_temperature_unit(self, *args: Any, **kwargs: Any) -> Any: ...
