"""pg8000: PostgreSQL without the DB-API."""
# knowledge: pg8000
from typing import Any

from loopsafe.marks import blocks, thread_bound

@thread_bound
class Connection:
    @blocks("database")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("database")
    def run(self, sql: str, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def close(self) -> None: ...
