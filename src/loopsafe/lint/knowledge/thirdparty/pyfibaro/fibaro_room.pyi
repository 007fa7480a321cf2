"""pyfibaro: fibaro room."""
# knowledge: pyfibaro
from typing import Any

from loopsafe.marks import blocks

class RoomModel:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    @staticmethod
    def read_rooms(*args: Any, **kwargs: Any) -> list[RoomModel]: ...
