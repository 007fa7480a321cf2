"""pygatt: backends bgapi util."""
# knowledge: pygatt
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def find_usb_serial_devices(*args: Any, **kwargs: Any) -> Any: ...
