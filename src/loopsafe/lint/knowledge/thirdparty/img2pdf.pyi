"""img2pdf: images as PDF."""
# knowledge: img2pdf
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def convert(*args: Any, **kwargs: Any) -> Any: ...
