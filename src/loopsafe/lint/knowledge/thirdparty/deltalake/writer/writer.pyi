"""deltalake: writing."""
# knowledge: deltalake
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def write_deltalake(*args: Any, **kwargs: Any) -> Any: ...
