"""devolo-home-control-api: devices gateway."""
# knowledge: devolo-home-control-api
from typing import Any

from loopsafe.marks import blocks

class Gateway:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def update_state(self, *args: Any, **kwargs: Any) -> Any: ...
