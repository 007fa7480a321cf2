"""pyezviz: cas."""
# knowledge: pyezviz
from typing import Any

from loopsafe.marks import blocks

class EzvizCAS:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def cas_get_encryption(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_camera_defence_state(self, *args: Any, **kwargs: Any) -> Any: ...
