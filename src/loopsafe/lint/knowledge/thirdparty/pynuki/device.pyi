"""pynuki: device."""
# knowledge: pynuki
from typing import Any

from loopsafe.marks import blocks

class NukiDevice:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    def update_from_callback(self, *args: Any, **kwargs: Any) -> Any: ...
