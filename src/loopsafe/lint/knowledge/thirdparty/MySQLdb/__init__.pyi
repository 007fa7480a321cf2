"""mysqlclient: MySQL by DB-API."""
# knowledge: mysqlclient
from typing import Any
from loopsafe.marks import blocks
from MySQLdb.connections import Connection as Connection

@blocks("database", instead="aiomysql.connect")
def connect(*args: Any, **kwargs: Any) -> Connection: ...
