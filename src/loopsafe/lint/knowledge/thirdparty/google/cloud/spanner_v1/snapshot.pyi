"""Google Cloud Spanner: reads at one point in time."""
# knowledge: google-cloud-spanner
from typing import Any

from google.cloud.spanner_v1.streamed import StreamedResultSet
from loopsafe.marks import blocks

class Snapshot:
    # Nothing is asked for before the first row is taken.
    def execute_sql(self, sql: str, *args: Any, **kwargs: Any) -> StreamedResultSet: ...
    def read(self, table: str, *args: Any, **kwargs: Any) -> StreamedResultSet: ...
    @blocks("database")
    def begin(self) -> bytes: ...
