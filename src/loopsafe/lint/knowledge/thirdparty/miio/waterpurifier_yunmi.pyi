"""python-miio: waterpurifier yunmi."""
# knowledge: python-miio
from typing import Any

from miio.device import Device

from loopsafe.marks import blocks

class WaterPurifierYunmi(Device):
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
