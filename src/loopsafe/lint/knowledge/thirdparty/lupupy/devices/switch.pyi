"""lupupy: devices switch."""
# knowledge: lupupy
from typing import Any

from lupupy.devices import LupusecDevice

from loopsafe.marks import blocks

class LupusecSwitch(LupusecDevice):
    @blocks("network")
    def switch_on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def switch_off(self, *args: Any, **kwargs: Any) -> Any: ...
