"""pyflume: data."""
# knowledge: pyflume
from typing import Any

from loopsafe.marks import blocks

class FlumeData:
    @blocks("network", never_if={"update_on_init": False})
    def __init__(self, *args: Any, update_on_init: bool = True, **kwargs: Any) -> None: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update_force(self, *args: Any, **kwargs: Any) -> Any: ...
