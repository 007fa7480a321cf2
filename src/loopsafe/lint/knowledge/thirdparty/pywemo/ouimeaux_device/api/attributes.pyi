"""pywemo: ouimeaux device api attributes."""
# knowledge: pywemo
from typing import Any

from pywemo.ouimeaux_device.switch import Switch

from loopsafe.marks import blocks

class AttributeDevice(Switch):
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def update_attributes(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def subscription_update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", only_if={"force_update": True})
    def get_state(self, *args: Any, force_update: bool = False, **kwargs: Any) -> Any: ...
