"""python-miio: wifirepeater."""
# knowledge: python-miio
from typing import Any

from miio.device import Device

from loopsafe.marks import blocks

class WifiRepeater(Device):
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def configuration(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_wifi_roaming(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_configuration(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def wifi_roaming(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def rssi_accesspoint(self, *args: Any, **kwargs: Any) -> Any: ...
