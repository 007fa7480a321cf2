"""Pillow: fonts, read from files."""
# knowledge: Pillow
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def truetype(font: Any = None, size: float = 10, *args: Any, **kwargs: Any) -> Any: ...
def load_default(size: float | None = None) -> Any: ...
