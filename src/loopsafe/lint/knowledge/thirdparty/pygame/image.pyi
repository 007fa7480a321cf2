"""pygame: pictures in files."""
# knowledge: pygame
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def load(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def save(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def load_extended(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def save_extended(*args: Any, **kwargs: Any) -> Any: ...
