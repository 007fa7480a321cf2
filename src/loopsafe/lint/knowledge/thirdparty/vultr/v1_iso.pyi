"""vultr: v1 iso."""
# knowledge: vultr
from typing import Any

from vultr.utils import VultrBase

from loopsafe.marks import blocks

class VultrISO(VultrBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def create_from_url(self, *args: Any, **kwargs: Any) -> Any: ...
