"""BigQuery: rows, fetched page by page."""
# knowledge: google-cloud-bigquery
from typing import Any, Self
from loopsafe.marks import blocks

class RowIterator:
    total_rows: int
    schema: Any
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> Any: ...
    @blocks("network")
    def to_dataframe(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def to_arrow(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def to_geodataframe(self, *args: Any, **kwargs: Any) -> Any: ...
