"""PyAV: audio and video."""
# knowledge: av
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def open(*args: Any, **kwargs: Any) -> Any: ...
