"""safetensors: arrays of NumPy."""
# knowledge: safetensors
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def load_file(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def save_file(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def load(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def save(*args: Any, **kwargs: Any) -> Any: ...
