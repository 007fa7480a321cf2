"""pyflume: auth."""
# knowledge: pyflume
from typing import Any

from loopsafe.marks import blocks

class FlumeAuth:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def refresh_token(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def retrieve_token(self, *args: Any, **kwargs: Any) -> Any: ...
