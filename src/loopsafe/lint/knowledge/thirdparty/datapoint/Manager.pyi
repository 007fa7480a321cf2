"""datapoint: Manager."""
# knowledge: datapoint
from typing import Any

from loopsafe.marks import blocks

class Manager:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_forecast(self, *args: Any, **kwargs: Any) -> Any: ...
