"""python-tado: http."""
# knowledge: python-tado
from typing import Any

from loopsafe.marks import blocks

class Http:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def device_activation(self, *args: Any, **kwargs: Any) -> Any: ...
