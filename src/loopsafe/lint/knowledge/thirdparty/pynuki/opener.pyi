"""pynuki: opener."""
# knowledge: pynuki
from typing import Any

from pynuki.device import NukiDevice

from loopsafe.marks import blocks

class NukiOpener(NukiDevice):
    @blocks("network")
    def activate_rto(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def deactivate_rto(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def electric_strike_actuation(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def activate_continuous_mode(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def deactivate_continuous_mode(self, *args: Any, **kwargs: Any) -> Any: ...
