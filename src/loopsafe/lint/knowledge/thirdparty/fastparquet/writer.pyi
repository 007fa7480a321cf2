"""fastparquet: writing."""
# knowledge: fastparquet
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def write(*args: Any, **kwargs: Any) -> Any: ...
