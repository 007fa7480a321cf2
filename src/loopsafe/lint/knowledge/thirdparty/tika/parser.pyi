"""Tika: parser."""
# knowledge: tika
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def from_file(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def from_buffer(*args: Any, **kwargs: Any) -> Any: ...
