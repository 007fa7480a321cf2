"""Snowpark: data frames that are queries of Snowflake, which run when their rows are asked for."""
# knowledge: snowflake-snowpark-python
from snowflake.snowpark.async_job import AsyncJob as AsyncJob
from snowflake.snowpark.dataframe import DataFrame as DataFrame
from snowflake.snowpark.session import Session as Session
from snowflake.snowpark.table import Table as Table
