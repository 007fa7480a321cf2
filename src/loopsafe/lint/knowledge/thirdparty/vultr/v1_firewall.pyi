"""vultr: v1 firewall."""
# knowledge: vultr
from typing import Any

from vultr.utils import VultrBase

from loopsafe.marks import blocks

class VultrFirewall(VultrBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def group_list(self, *args: Any, **kwargs: Any) -> Any: ...
