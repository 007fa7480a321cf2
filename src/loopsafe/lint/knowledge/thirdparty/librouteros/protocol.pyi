"""librouteros: protocol."""
# knowledge: librouteros
from typing import Any

from librouteros.connections import SocketTransport

from loopsafe.marks import blocks

class ApiProtocol:
    transport: SocketTransport
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def writeSentence(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def readSentence(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def readWord(self, *args: Any, **kwargs: Any) -> Any: ...
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
