"""tableauserverclient: models virtual connection item."""
# knowledge: tableauserverclient
from typing import Any

from loopsafe.marks import blocks

class VirtualConnectionItem:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    @blocks("network")
    def permissions(self) -> Any: ...
    @classmethod
    def from_response(cls, *args: Any, **kwargs: Any) -> list[VirtualConnectionItem]: ...
    @classmethod
    def from_xml(cls, *args: Any, **kwargs: Any) -> VirtualConnectionItem: ...
