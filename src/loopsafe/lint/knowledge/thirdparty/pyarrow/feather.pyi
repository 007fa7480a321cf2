"""PyArrow: Feather files."""
# knowledge: pyarrow
from typing import Any
from loopsafe.marks import blocks

@blocks("file")
def read_feather(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def read_table(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def write_feather(*args: Any, **kwargs: Any) -> Any: ...
