"""nuheat: api."""
# knowledge: nuheat
from typing import Any

from nuheat.thermostat import NuHeatThermostat

from loopsafe.marks import blocks

class NuHeat:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def authenticate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_thermostat(self, *args: Any, **kwargs: Any) -> NuHeatThermostat: ...
    @blocks("network")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
