"""MySQL Connector: MySQL by DB-API."""
# knowledge: mysql-connector-python
from typing import Any
from loopsafe.marks import blocks
from mysql.connector.connection import MySQLConnection as MySQLConnection

@blocks("database", instead="mysql.connector.aio.connect")
def connect(*args: Any, **kwargs: Any) -> MySQLConnection: ...
