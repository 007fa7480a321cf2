"""gremlinpython: clients; sync in name and in nature."""
# knowledge: gremlinpython
from concurrent.futures import Future
from typing import Any

from gremlin_python.driver.resultset import ResultSet
from loopsafe.marks import blocks

class Client:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("database")
    def submit(self, *args: Any, **kwargs: Any) -> ResultSet: ...
    def submit_async(self, *args: Any, **kwargs: Any) -> Future[ResultSet]: ...
    @blocks("database")
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
