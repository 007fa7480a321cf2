"""PyArrow: JSON files."""
# knowledge: pyarrow
from typing import Any
from loopsafe.marks import blocks

@blocks("file")
def read_json(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def open_json(*args: Any, **kwargs: Any) -> Any: ...
