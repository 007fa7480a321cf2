"""python-miio: airconditioningcompanionMCN."""
# knowledge: python-miio
from typing import Any

from miio.device import Device

from loopsafe.marks import blocks

class AirConditioningCompanionMcn02(Device):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def on(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def off(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send_command(self, *args: Any, **kwargs: Any) -> Any: ...
