"""Snowflake: a data warehouse by DB-API over HTTP."""
# knowledge: snowflake-connector-python
from typing import Any
from loopsafe.marks import blocks
from snowflake.connector.connection import SnowflakeConnection as SnowflakeConnection
from snowflake.connector.cursor import DictCursor as DictCursor

@blocks("database")
def connect(*args: Any, **kwargs: Any) -> SnowflakeConnection: ...
