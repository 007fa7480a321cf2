"""AWS SDK for pandas: PostgreSQL."""
# knowledge: awswrangler
from typing import Any

from loopsafe.marks import blocks

@blocks("database")
def connect(*args: Any, **kwargs: Any) -> Any: ...
@blocks("database")
def read_sql_query(*args: Any, **kwargs: Any) -> Any: ...
@blocks("database")
def read_sql_table(*args: Any, **kwargs: Any) -> Any: ...
@blocks("database")
def to_sql(*args: Any, **kwargs: Any) -> Any: ...
