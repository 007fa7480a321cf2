"""Bigtable: rows that are read as they are iterated."""
# knowledge: google-cloud-bigtable
from typing import Any
from typing_extensions import Self

from loopsafe.marks import blocks

class PartialRowsData:
    def __iter__(self) -> Self: ...
    @blocks("database")
    def __next__(self) -> Any: ...  # dynamic: of what it iterates
    @blocks("database")
    def consume_all(self, max_loops: Any = None) -> None: ...
    def cancel(self) -> None: ...
