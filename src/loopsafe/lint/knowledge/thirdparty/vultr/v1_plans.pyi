"""vultr: v1 plans."""
# knowledge: vultr
from typing import Any

from vultr.utils import VultrBase

from loopsafe.marks import blocks

class VultrPlans(VultrBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
