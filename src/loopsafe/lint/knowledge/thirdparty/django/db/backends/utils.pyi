"""Django: cursors."""
# knowledge: Django
from typing import Any, Iterator, Self
from loopsafe.marks import blocks, thread_bound

@thread_bound
class CursorWrapper:
    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    @blocks("database")
    def execute(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def executemany(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def callproc(self, *args: Any, **kwargs: Any) -> Any: ...
    def fetchone(self, *args: Any, **kwargs: Any) -> Any: ... # dynamic
    def fetchmany(self, *args: Any, **kwargs: Any) -> Any: ... # dynamic
    def fetchall(self, *args: Any, **kwargs: Any) -> Any: ... # dynamic
    def close(self, *args: Any, **kwargs: Any) -> Any: ... # dynamic
