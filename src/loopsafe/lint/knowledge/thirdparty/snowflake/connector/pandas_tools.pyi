"""Snowflake: data frames."""
# knowledge: snowflake-connector-python
from typing import Any
from loopsafe.marks import blocks

@blocks("database")
def write_pandas(conn: Any, df: Any, table_name: str, *args: Any, **kwargs: Any) -> Any: ...
