"""vultr: v1 app."""
# knowledge: vultr
from typing import Any

from vultr.utils import VultrBase

from loopsafe.marks import blocks

class VultrApp(VultrBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
