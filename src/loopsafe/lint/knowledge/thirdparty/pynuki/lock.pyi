"""pynuki: lock."""
# knowledge: pynuki
from typing import Any

from pynuki.device import NukiDevice

from loopsafe.marks import blocks

class NukiLock(NukiDevice):
    @blocks("network")
    def lock(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def unlock(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def lock_n_go(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def unlatch(self, *args: Any, **kwargs: Any) -> Any: ...
