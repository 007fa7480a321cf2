"""adb-shell: auth sign cryptography."""
# knowledge: adb-shell
from typing import Any

from loopsafe.marks import blocks

class CryptographySigner:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def Sign(self, *args: Any, **kwargs: Any) -> Any: ...
    def GetPublicKey(self, *args: Any, **kwargs: Any) -> Any: ...
