"""Google Cloud Spanner: rows, which arrive while they are iterated."""
# knowledge: google-cloud-spanner
from typing import Any

from loopsafe.marks import blocks

class _Rows:
    def __iter__(self) -> _Rows: ...
    @blocks("database")
    def __next__(self) -> Any: ...

class StreamedResultSet:
    fields: Any
    def __iter__(self) -> _Rows: ...
    @blocks("database")
    def one(self) -> Any: ...
    @blocks("database")
    def one_or_none(self) -> Any: ...
    @blocks("database")
    def to_dict_list(self) -> Any: ...
