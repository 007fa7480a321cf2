"""pyflume: data."""
# knowledge: pyflume
from typing import Any, Literal, overload

from loopsafe.marks import blocks

class FlumeData:
    @overload
    @blocks("metadata")
    def __init__(self, *args: Any, update_on_init: Literal[False], **kwargs: Any) -> None: ...
    @overload
    @blocks("network")
    def __init__(self, *args: Any, update_on_init: bool = True, **kwargs: Any) -> None: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update_force(self, *args: Any, **kwargs: Any) -> Any: ...
