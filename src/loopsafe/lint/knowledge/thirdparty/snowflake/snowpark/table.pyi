"""Snowpark: tables."""
# knowledge: snowflake-snowpark-python
from typing import Any

from snowflake.snowpark.dataframe import DataFrame
from loopsafe.marks import blocks

class Table(DataFrame):
    @blocks("database")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def merge(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def drop_table(self, *args: Any, **kwargs: Any) -> Any: ...
