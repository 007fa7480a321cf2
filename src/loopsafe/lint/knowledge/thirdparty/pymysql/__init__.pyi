"""PyMySQL: MySQL by DB-API."""
# knowledge: PyMySQL
from typing import Any
from loopsafe.marks import blocks
from pymysql.connections import Connection as Connection

@blocks("database", instead="aiomysql.connect")
def connect(*args: Any, **kwargs: Any) -> Connection: ...
def install_as_MySQLdb() -> None: ...
