"""evdev: evtest."""
# knowledge: evdev
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def main(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def select_devices(*args: Any, **kwargs: Any) -> Any: ...
