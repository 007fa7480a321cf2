"""pyflume: leak."""
# knowledge: pyflume
from typing import Any

from loopsafe.marks import blocks

class FlumeLeakList:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_leaks(self, *args: Any, **kwargs: Any) -> Any: ...
