"""Pillow: screenshots."""
# knowledge: Pillow
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def grab(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def grabclipboard() -> Any: ...
