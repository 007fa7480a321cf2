"""pywemo: ouimeaux device coffeemaker."""
# knowledge: pywemo
from typing import Any

from pywemo.ouimeaux_device.api.attributes import AttributeDevice

from loopsafe.marks import blocks

class CoffeeMaker(AttributeDevice):
    @blocks("network", only_if={"force_update": True})
    def get_state(self, *args: Any, force_update: bool = False, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_state(self, *args: Any, **kwargs: Any) -> Any: ...
