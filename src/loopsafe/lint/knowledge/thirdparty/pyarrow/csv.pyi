"""PyArrow: CSV files."""
# knowledge: pyarrow
from typing import Any
from loopsafe.marks import blocks

@blocks("file")
def read_csv(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def open_csv(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def write_csv(*args: Any, **kwargs: Any) -> Any: ...
