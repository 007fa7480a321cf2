"""Asking for a value: each waits for its answer."""
from typing import Any

from loopsafe.marks import blocks

@blocks("console", duration="unbounded")
def askinteger(*args: Any, **kwargs: Any) -> Any: ...
@blocks("console", duration="unbounded")
def askfloat(*args: Any, **kwargs: Any) -> Any: ...
@blocks("console", duration="unbounded")
def askstring(*args: Any, **kwargs: Any) -> Any: ...
