"""Zeep: a WSDL document; constructing one fetches it, and all that it imports."""
# knowledge: zeep
from typing import Any

from loopsafe.marks import blocks

class Document:
    @blocks("network")
    def __init__(self, location: Any, transport: Any, base: str | None = None, settings: Any = None) -> None: ...
    def dump(self) -> None: ...
