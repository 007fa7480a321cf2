"""Send2Trash: moves files to the bin."""
# knowledge: Send2Trash
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def send2trash(*args: Any, **kwargs: Any) -> Any: ...
