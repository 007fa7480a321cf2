"""pydicom: writing."""
# knowledge: pydicom
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def dcmwrite(*args: Any, **kwargs: Any) -> Any: ...
