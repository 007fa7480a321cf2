"""python-miio: miioprotocol."""
# knowledge: python-miio
from typing import Any

from loopsafe.marks import blocks

class MiIOProtocol:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def send_handshake(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @staticmethod
    def discover(*args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
