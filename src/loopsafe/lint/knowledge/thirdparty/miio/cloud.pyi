"""python-miio: cloud."""
# knowledge: python-miio
from typing import Any

from loopsafe.marks import blocks

class CloudInterface:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_devices(self, *args: Any, **kwargs: Any) -> Any: ...
