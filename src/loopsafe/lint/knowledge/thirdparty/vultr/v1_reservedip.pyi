"""vultr: v1 reservedip."""
# knowledge: vultr
from typing import Any

from vultr.utils import VultrBase

from loopsafe.marks import blocks

class VultrReservedIP(VultrBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
