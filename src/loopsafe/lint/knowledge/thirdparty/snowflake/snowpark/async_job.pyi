"""Snowpark: a query that runs."""
# knowledge: snowflake-snowpark-python
from typing import Any

from snowflake.snowpark.dataframe import DataFrame
from loopsafe.marks import blocks

class AsyncJob:
    query: str | None
    def to_df(self) -> DataFrame: ...
    @blocks("database")
    def is_done(self) -> Any: ...
    @blocks("database")
    def is_failed(self) -> Any: ...
    @blocks("database")
    def status(self) -> Any: ...
    @blocks("database")
    def cancel(self) -> Any: ...
    @blocks("database")
    def result(self, *args: Any, **kwargs: Any) -> Any: ...
