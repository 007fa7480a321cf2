"""Choosing a colour: waits for the answer."""
from typing import Any

from loopsafe.marks import blocks

@blocks("console", duration="unbounded")
def askcolor(*args: Any, **kwargs: Any) -> Any: ...
