"""python-miio: pwzn relay."""
# knowledge: python-miio
from typing import Any

from miio.device import Device

from loopsafe.marks import blocks

class PwznRelay(Device):
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def relay_on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def relay_off(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def all_relay_on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def all_relay_off(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_name(self, *args: Any, **kwargs: Any) -> Any: ...
