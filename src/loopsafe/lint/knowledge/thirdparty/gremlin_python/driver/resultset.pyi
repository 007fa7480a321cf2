"""gremlinpython: results."""
# knowledge: gremlinpython
from concurrent.futures import Future
from typing import Any

from loopsafe.marks import blocks
from typing_extensions import Self

class ResultSet:
    def __iter__(self) -> Self: ...
    @blocks("database")
    def __next__(self) -> Any: ...  # dynamic
    @blocks("database")
    def next(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def one(self, *args: Any, **kwargs: Any) -> Any: ...
    def all(self, *args: Any, **kwargs: Any) -> Future[list[Any]]: ...
