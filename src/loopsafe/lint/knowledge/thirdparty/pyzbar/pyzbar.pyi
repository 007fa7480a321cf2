"""pyzbar: codes in images."""
# knowledge: pyzbar
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def decode(*args: Any, **kwargs: Any) -> Any: ...
