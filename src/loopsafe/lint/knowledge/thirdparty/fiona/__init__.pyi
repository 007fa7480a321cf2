"""Fiona: geographic layers."""
# knowledge: fiona
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def open(*args: Any, **kwargs: Any) -> Any: ...
