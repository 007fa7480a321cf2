"""pywemo: ouimeaux device maker."""
# knowledge: pywemo
from typing import Any

from pywemo.ouimeaux_device.api.attributes import AttributeDevice

from loopsafe.marks import blocks

class Maker(AttributeDevice):
    @blocks("network")
    def set_state(self, *args: Any, **kwargs: Any) -> Any: ...
