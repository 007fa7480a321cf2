"""pyps4-2ndscreen: credential."""
# knowledge: pyps4-2ndscreen
from typing import Any

from loopsafe.marks import blocks

class Credentials:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def start(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def listen(self, *args: Any, **kwargs: Any) -> Any: ...
