"""evdev: util."""
# knowledge: evdev
from typing import Any

from loopsafe.marks import blocks

@blocks("metadata")
def list_devices(*args: Any, **kwargs: Any) -> Any: ...
@blocks("metadata")
def is_device(*args: Any, **kwargs: Any) -> Any: ...
