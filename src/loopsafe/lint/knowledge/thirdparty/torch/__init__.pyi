"""PyTorch: only what reads and writes files; computing is not listed."""
# knowledge: torch
from typing import Any
from loopsafe.marks import blocks

@blocks("file")
def load(f: Any, *args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def save(obj: Any, f: Any, *args: Any, **kwargs: Any) -> None: ...
