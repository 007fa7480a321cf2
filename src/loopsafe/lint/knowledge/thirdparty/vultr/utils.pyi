"""vultr: utils."""
# knowledge: vultr
from typing import Any

from loopsafe.marks import blocks

class VultrBase:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def set_requests_per_second(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
