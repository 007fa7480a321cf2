"""pyfritzhome: devicetypes fritzhomedevicebase."""
# knowledge: pyfritzhome
from typing import Any

from loopsafe.marks import blocks

class FritzhomeDeviceBase:
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_present(self, *args: Any, **kwargs: Any) -> Any: ...
