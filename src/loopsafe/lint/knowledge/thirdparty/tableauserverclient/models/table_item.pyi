"""tableauserverclient: models table item."""
# knowledge: tableauserverclient
from typing import Any

from loopsafe.marks import blocks

class TableItem:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    @blocks("network")
    def permissions(self) -> Any: ...
    @property
    @blocks("network")
    def dqws(self) -> Any: ...
    @classmethod
    def from_response(cls, *args: Any, **kwargs: Any) -> Any: ...
