"""PyTorch: compiled models on disk."""
# knowledge: torch
from typing import Any
from loopsafe.marks import blocks

@blocks("file")
def load(f: Any, *args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def save(m: Any, f: Any, *args: Any, **kwargs: Any) -> None: ...
