"""vultr: v1 regions."""
# knowledge: vultr
from typing import Any

from vultr.utils import VultrBase

from loopsafe.marks import blocks

class VultrRegions(VultrBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def availability(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
