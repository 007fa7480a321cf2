"""vultr: v1 server ipv6."""
# knowledge: vultr
from typing import Any

from vultr.utils import VultrBase

from loopsafe.marks import blocks

class VultrServerIPv6(VultrBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def list_ipv6(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def reverse_delete_ipv6(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def reverse_list_ipv6(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def reverse_set_ipv6(self, *args: Any, **kwargs: Any) -> Any: ...
