"""vultr: v1 server ipv4."""
# knowledge: vultr
from typing import Any

from vultr.utils import VultrBase

from loopsafe.marks import blocks

class VultrServerIPv4(VultrBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def destroy(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def reverse_default(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def reverse_set(self, *args: Any, **kwargs: Any) -> Any: ...
