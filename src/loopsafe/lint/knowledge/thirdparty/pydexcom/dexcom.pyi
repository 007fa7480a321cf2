"""pydexcom: dexcom."""
# knowledge: pydexcom
from typing import Any

from loopsafe.marks import blocks

class Dexcom:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_glucose_readings(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_latest_glucose_reading(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_current_glucose_reading(self, *args: Any, **kwargs: Any) -> Any: ...
