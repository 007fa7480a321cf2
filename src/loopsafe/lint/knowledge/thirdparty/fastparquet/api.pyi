"""fastparquet: reading."""
# knowledge: fastparquet
from typing import Any

from loopsafe.marks import blocks

class ParquetFile:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file")
    def to_pandas(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def head(self, *args: Any, **kwargs: Any) -> Any: ...
    def iter_row_groups(self, *args: Any, **kwargs: Any) -> Any: ...
