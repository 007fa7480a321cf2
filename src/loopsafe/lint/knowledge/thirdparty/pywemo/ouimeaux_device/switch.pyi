"""pywemo: ouimeaux device switch."""
# knowledge: pywemo
from typing import Any

from pywemo.ouimeaux_device import Device

from loopsafe.marks import blocks

class Switch(Device):
    @blocks("network")
    def set_state(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def off(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def toggle(self, *args: Any, **kwargs: Any) -> Any: ...
