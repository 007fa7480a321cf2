"""cassandra-driver: many statements at a time."""
# knowledge: cassandra-driver
from typing import Any
from loopsafe.marks import blocks

@blocks("database")
def execute_concurrent(session: Any, statements_and_parameters: Any, *args: Any, **kwargs: Any) -> Any: ...
@blocks("database")
def execute_concurrent_with_args(session: Any, statement: Any, parameters: Any, *args: Any, **kwargs: Any) -> Any: ...
