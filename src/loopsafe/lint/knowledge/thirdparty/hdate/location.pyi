"""A place: its time zone is looked up by name, which reads a file the first time."""
# knowledge: hdate
from typing import Any

from loopsafe.marks import blocks

class Location:
    name: str
    latitude: float
    longitude: float
    timezone: Any
    altitude: float
    diaspora: bool
    @blocks("metadata")
    def __init__(
        self, name: str = ..., latitude: float = ..., longitude: float = ..., timezone: Any = ..., altitude: float = ...,
        diaspora: bool = False,
    ) -> None: ...
