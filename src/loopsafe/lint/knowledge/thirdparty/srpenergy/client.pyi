"""srpenergy: client."""
# knowledge: srpenergy
from typing import Any

from loopsafe.marks import blocks

class SrpEnergyClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def validate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def usage(self, *args: Any, **kwargs: Any) -> Any: ...
